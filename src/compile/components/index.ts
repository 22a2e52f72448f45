import { CodeTable } from './code-table.ts';
import type { Component } from './component.ts';
import * as containers from './containers.ts';
import * as lists from './lists.ts';
import { Table, TrialsTable } from './tables.ts';

export type { Component } from './component.ts';

/** What an editor can use in the body of a section, without import. */
export const components = new Map<string, Component>(
  Object.entries({ ...containers, ...lists, CodeTable, Table, TrialsTable }),
);
