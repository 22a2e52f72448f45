import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Part } from '../../model/policy.ts';
import { positionOf } from '../../payers/index.ts';
import { delimiterOf, entryOf, type Component } from './component.ts';

/** An element of policy text that is a part of its section. */
const part = (element: Element, data: Part): Element => ({ ...element, data: { part: data } });

/** The head of the document: the payer's word, title, number and dates. */
export const Masthead: Component = ({ children }) => [
  part(h('header', { className: 'masthead' }, children), { kind: 'masthead', id: '' }),
];

/** The text of one coverage statement; its position is in the frontmatter under the same id. */
export const CoverageStatement: Component = (call) => {
  const statement = entryOf(call, call.context.data.byKind.coverage?.statements, 'statements');
  if (!statement) return call.children;
  const { id } = statement;
  const element = h(
    'div',
    {
      className: 'statement',
      id,
      dataStatement: positionOf(call.context.coverage.payer, statement.position).label,
    },
    call.children,
  );
  return [part(element, { kind: 'statement', id })];
};

/** The evidence summary of one population. */
export const Population: Component = (call) => {
  const population = entryOf(call, call.context.data.byKind.evidence?.populations, 'populations');
  if (!population) return call.children;
  const { id, label } = population;
  const properties = { className: 'population', id, dataPopulation: label };
  return [part(h('div', properties, call.children), { kind: 'population', id })];
};

/** A guideline passage; `quoted` where the document quotes it. */
export const Guideline: Component = (call) => {
  const guideline = entryOf(call, call.context.data.byKind.guidance?.guidelines, 'guidelines');
  if (!guideline) return call.children;
  const { id } = guideline;
  const label = `${guideline.organization}: ${guideline.guideline}`;
  const text = call.attributes['quoted'] ? [h('blockquote', call.children)] : call.children;
  const properties = { className: 'guideline', id, dataGuideline: label };
  return [part(h('div', properties, text), { kind: 'guideline', id })];
};

/** A footnote of the document, such as * or ‡, with the id that its mark links to. */
export const Footnote: Component = ({ attributes, children, report }) => {
  const { id } = attributes;
  if (typeof id !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    report(
      'it needs an id.',
      'Add one of lower-case words joined by hyphens: id="investigational".',
    );
    return children;
  }
  return [part(h('div', { className: 'footnote', id }, children), { kind: 'definition', id })];
};

/**
 * A numbered Markdown list that the document letters, or numbers in Roman or with parentheses, at its
 * first level. It can stand in an item of another list.
 */
export const Lettered: Component = ({ attributes, children, report }) => {
  const { type = 'A' } = attributes;
  if (typeof type !== 'string' || !/^[1AaIi]$/.test(type)) {
    report('its type is not a kind of list.', 'Write type="A", "a", "I", "i" or "1".');
    return children;
  }
  const properties = {
    ...(type !== '1' && { type }),
    ...delimiterOf(attributes, report),
  };
  if (!children.some((child) => child.type === 'element' && child.tagName === 'ol'))
    report('it holds no numbered list.', 'Write the items inside it as 1. and 2., or remove it.');
  return children.map((child) =>
    child.type === 'element' && child.tagName === 'ol'
      ? { ...child, properties: { ...child.properties, ...properties } }
      : child,
  );
};

/** The table "evidence at a glance", which the site adds; see `glance` in the frontmatter. */
export const EvidenceGlance: Component = () => [
  { ...h('div', { dataEditorial: '' }), data: { mark: { kind: 'evidence-table' } } },
];

/** The number of another policy: a link if the library has that policy. */
export const PolicyLink: Component = ({ attributes, report }) => {
  const { number } = attributes;
  if (typeof number !== 'string') {
    report('it needs a number.', 'Write <PolicyLink number="00569" />.');
    return [];
  }
  return [h('a', { href: `policy:${number}` }, number)];
};
