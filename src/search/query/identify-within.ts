import { recogniseOne, type Recognised } from './identify.ts';

const anyIdentifier =
  /(?<![\w.])(?:10\.\d{4,9}\/\S*\w|nct[\s#-]?\d{6,}|pmid[\s:#]*\d+|(?:ndc[\s:#]*)?(?:\d{4,5}-\d{3,4}-\d{1,2}|\d{11})|(?:cpt|hcpcs)?[\s:#]?\d{4}[\dftuma](?:\s?[-–]\s?\d{4}[\dftuma])?|[a-v]\d{4}|\d{6,8}|[a-z]\d[\da-z]\.[\da-z]{1,4}|icd-?10\s[a-z]\d[\da-z]{1,5}|#\d{5})(?!\w)/gi;

/** The identifiers inside a question, such as "is CPT 47381 covered". */
export const recogniseWithin = (query: string): Recognised[] =>
  [...query.matchAll(anyIdentifier)].flatMap(([part]) => recogniseOne(part) ?? []);
