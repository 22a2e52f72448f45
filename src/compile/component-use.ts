import type { ElementContent } from 'hast';
import type { MdxJsxAttributeUnion } from 'satteri';
import type { ComponentUse } from './components/index.ts';

/** Attributes of a component: strings, and `true` for one without a value. */
export type Attributes = Record<string, string | true>;

type Report = (message: string, fix: string) => void;

/** The attributes of a component or an element with a name; reports those that cannot be read. */
export function readAttributes(
  name: string,
  given: MdxJsxAttributeUnion[],
  report: Report,
): Attributes {
  const attributes: Attributes = {};
  for (const attribute of given) {
    if (attribute.type === 'mdxJsxAttribute') {
      if (Object.hasOwn(attributes, attribute.name)) {
        const message = `<${name}> has the attribute “${attribute.name}” twice.`;
        report(message, 'Remove one of the two.');
      }
      const { value } = attribute;
      if (value === null || value === undefined) attributes[attribute.name] = true;
      if (typeof value === 'string') attributes[attribute.name] = value;
      if (value === null || value === undefined || typeof value === 'string') continue;
    }
    const fix = 'Write attributes as name="text".';
    report(`<${name}> has an attribute with an expression.`, fix);
  }
  return attributes;
}

/** Reports attributes that a component does not have, and words inside one that holds none. */
export function checkUse(
  name: string,
  { attributes: known, holdsText }: ComponentUse,
  given: Attributes,
  inside: ElementContent[],
  report: Report,
): void {
  for (const attribute of Object.keys(given)) {
    if (known.includes(attribute)) continue;
    const message = `<${name}> has no attribute “${attribute}”.`;
    const others = known.map((one) => `“${one}”`).join(' and ');
    const fix = others ? `It has ${others}: correct the name, or remove it.` : 'Remove it.';
    report(message, fix);
  }
  if (holdsText || inside.every((child) => child.type === 'text' && !child.value.trim())) return;
  const message = `<${name}> prints data of the frontmatter: what is inside it would be lost.`;
  report(message, `Write <${name} /> alone, and the text outside.`);
}
