/**
 * Packages in chunks of known names, so `npm run size` can hold the ones of only some pages to their budgets. A group takes along the imports of its
 * packages; the entry's own groups stand first and stay out of the others.
 */
export const CHUNKS = [
  // Nothing else, since it is to run before anything else has come.
  { name: 'begin-visit', test: /src\/app\/start\/begin-visit/, priority: 5 },
  {
    name: 'react',
    test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(store|react-store))\//,
    priority: 3,
  },
  // With the setting that must be made before the first schema is.
  { name: 'zod', test: /node_modules\/zod\/|src\/analyses\/threads\/without-eval/, priority: 3 },
  // Recharts imports them too; a page that only places a bar must not load the charts with them.
  { name: 'scale-linear', test: /node_modules\/d3-scale\/src\/linear/, priority: 4 },
  { name: 'scale-time', test: /node_modules\/d3-scale\/src\/utcTime/, priority: 3 },
  { name: 'charts', test: /node_modules\/recharts\//, priority: 2 },
  { name: 'map', test: /node_modules\/(d3-geo|topojson-client|world-atlas)\//, priority: 2 },
  // Whoever reads names of substances must not load the words below with it.
  { name: 'texts', test: /src\/domain\/texts\/(keep-lately|compare-texts)/, priority: 3 },
  // Single values that several pages read: a file for each costs the entry more than its content.
  { name: 'single-values', test: /\/(unread-limit|first-organisation|letter-language|is-small)\.ts$/, priority: 3 },
  // The words by which the import suggests what a part is, for those who give categories by hand.
  { name: 'trade-words', test: /src\/catalogue\/(words\/|suggest-part-facts)/, priority: 2 },
  { name: 'table', test: /node_modules\/@tanstack\/(react-table|react-virtual)\//, priority: 2 },
  // What the entry needs anyway compresses better in one piece than in one for each set of pages that share it.
  { name: 'initial', tags: ['$initial' as const], priority: 1 },
  // What the first page has in common with others: a file for each set of pages that share it would be twenty, which cost more than their content.
  {
    name: 'page-parts',
    test: /src\/app\/(components\/(marks|hooks|states|fills|asking|import-link|section|folded-section)|words\/(state|evidence|stage)-words|queries\/view\/law-standings)|src\/documents\/words\/(state-words|path-links)|src\/domain\/notes\/say-reading/,
    priority: 0,
  },
];
