/** Words that policies of every kind have. */
export const common = {
  nouns: (
    'ablation access age analysis approach area assessment bias care case category center cohort ' +
    'comparison complication concern control criterion cycle deficit device diagnosis difference ' +
    'disease dose duration effect efficacy event evidence factor failure finding follow-up function ' +
    'group guideline imaging improvement incidence indication infection intervention lesion level ' +
    'limitation management marker measure mechanism method morbidity mortality need option organ ' +
    'outcome pain parameter patient performance period practice prevalence procedure progression ' +
    'quality rate reaction recommendation recurrence relapse report response result review risk ' +
    'safety sample score selection setting severity site stage standard strategy study surgery ' +
    'survival symptom technique technology test therapy tissue toxicity treatment trend trial use ' +
    'value variable variation volume'
  ).split(' '),
  adjectives: (
    'acute additional adequate advanced adverse appropriate available bilateral chronic clinical ' +
    'combined comparable comparative consistent conventional current definitive early effective ' +
    'elective equivalent general high high-quality individual initial insufficient large late limited ' +
    'local long-term low major medical minor moderate multicenter multiple noncomparative ' +
    'nonrandomized normal optimal overall percutaneous poor potential primary prior prospective ' +
    'proximal randomized recent refractory relevant reliable resectable retrospective routine ' +
    'secondary selected severe significant similar single-arm small specific standard subsequent ' +
    'superior surgical systemic therapeutic treatment-related typical uncertain unresectable'
  ).split(' '),
  verbs: (
    'affected altered assessed changed compared confirmed decreased delayed demonstrated described ' +
    'determined evaluated exceeded explained favored identified improved included increased ' +
    'influenced informed limited measured modified predicted prevented prolonged reduced reflected ' +
    'reported required showed suggested supported'
  ).split(' '),
};

/** Words that titles of studies and of policies begin or end with. */
export const designs = [
  'a randomized controlled trial',
  'a systematic review',
  'a meta-analysis',
  'a prospective study',
  'a retrospective cohort study',
  'a pilot study',
  'a case series',
  'results of a registry',
  'long-term follow-up',
];

/** Months as reference lists and trial tables print them. */
export const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Capitalizes all but short words, as in titles of policies. */
export const titleCase = (text: string): string =>
  text.replace(/\b[a-z]{4,}/g, (word) => capitalized(word));
