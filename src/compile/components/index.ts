import { CodeTable } from './code-table.ts';
import type { Component } from './component.ts';
import * as containers from './containers.ts';
import * as lists from './lists.ts';
import { Table, TrialsTable } from './tables.ts';

/** How an editor uses a component. */
export interface ComponentUse {
  component: Component;
  attributes: string[];
  /** True if it holds text; another prints data of the frontmatter, and words inside it would be lost. */
  holdsText: boolean;
}

const holding = (component: Component, ...attributes: string[]): ComponentUse => ({
  component,
  attributes,
  holdsText: true,
});

const alone = (component: Component, ...attributes: string[]): ComponentUse => ({
  component,
  attributes,
  holdsText: false,
});

/** What an editor can use in the body of a section, without import. */
export const components = new Map<string, ComponentUse>(
  Object.entries({
    CodeTable: alone(CodeTable, 'id'),
    Copyright: alone(lists.Copyright),
    CoverageStatement: holding(containers.CoverageStatement, 'id'),
    EvidenceGlance: alone(containers.EvidenceGlance),
    Footnote: holding(containers.Footnote, 'id'),
    Guideline: holding(containers.Guideline, 'id', 'quoted'),
    HistoryList: alone(lists.HistoryList, 'from', 'to'),
    Lettered: holding(containers.Lettered, 'type', 'delimiter'),
    Masthead: holding(containers.Masthead),
    PolicyLink: alone(containers.PolicyLink, 'number'),
    Population: holding(containers.Population, 'id'),
    ReferenceList: alone(lists.ReferenceList, 'delimiter'),
    Table: holding(Table, 'id'),
    TrialsTable: holding(TrialsTable, 'id'),
  }),
);
