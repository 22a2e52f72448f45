/** Words by which a statement makes coverage depend on something. */
const condition =
  /\bcriteria\b|\bwhen\b|\bif\b|\b(?:all|any|both|each|either|one|two|three)(?: one)?(?: or more)? of (?:the|these) (?:following|indications|conditions)\b|\b(?:indications|conditions)(?: listed)? below\b/i;

/** The words of a text that make coverage conditional; undefined if there are none. */
export const statedCondition = (text: string): string | undefined => condition.exec(text)?.[0];
