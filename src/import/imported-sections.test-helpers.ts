import { parse } from 'yaml';
import { importPolicy } from './import-policy.ts';

/** What is imported of a document with these sections. */
export function imported(...sections: string[]) {
  const document = `# Louisiana

## Some Treatment

**Policy #** 00123

**Original Effective Date:** 03/15/2024

${sections.join('\n\n')}
`;
  const { files, doubts } = importPolicy(
    Buffer.from(document),
    'Blue Cross and Blue Shield of Louisiana',
  );
  const [, yaml = ''] = /^---\n(.*?)\n---/s.exec(files.get('coverage') ?? '') ?? [];
  const data = parse(yaml) as {
    sections: string[];
    statements: { position: string; subject: string }[];
    related?: { number: string; title: string }[];
  };
  return {
    sections: data.sections,
    statements: data.statements.map(({ position, subject }) => [position, subject]),
    related: data.related?.map(({ number, title }) => [number, title]),
    coverage: files.get('coverage') ?? '',
    coding: files.get('coding') ?? '',
    notices: files.get('notices') ?? '',
    doubts: doubts.map(({ message }) => message),
  };
}

/** A section with one statement. */
export const investigational = `## When Services Are Considered Investigational

Based on review of available data, the Company considers some treatment to be **investigational**.`;
