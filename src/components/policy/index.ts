import CodeTable from './CodeTable.astro';
import Copyright from './Copyright.astro';
import CoverageStatement from './CoverageStatement.astro';
import EvidenceGlance from './EvidenceGlance.astro';
import Footnote from './Footnote.astro';
import Guideline from './Guideline.astro';
import HistoryList from './HistoryList.astro';
import Lettered from './Lettered.astro';
import Masthead from './Masthead.astro';
import PolicyLink from './PolicyLink.astro';
import Population from './Population.astro';
import ReferenceList from './ReferenceList.astro';
import TrialsTable from './TrialsTable.astro';

/** What an editor can use in the body of a section, without import. */
export const components = {
  CodeTable,
  Copyright,
  CoverageStatement,
  EvidenceGlance,
  Footnote,
  Guideline,
  HistoryList,
  Lettered,
  Masthead,
  PolicyLink,
  Population,
  ReferenceList,
  TrialsTable,
};
