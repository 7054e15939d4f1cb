/**
 * Who may import whom. Each rule is one row of the table in CONTRIBUTING.md, and test/layers/layers.test.ts shows
 * for each of them that it refuses what it forbids. Tests may reach further than the code they test: they bring
 * fakes, builders and real adapters along.
 */
const TEST = '\\.test\\.tsx?$|^test/|/testing/';

/** Domain folders that are vocabulary for every lifecycle rather than lifecycles of their own. */
const VOCABULARY = 'gate|kernel|ledger|programme|roles|territory';
/** The files of a lifecycle that another may name: ids, events, the shapes they carry, and how a case stands for others. */
const SPOKEN_FOR = '/(ids|events|standing|state|[a-z-]+-file|[a-z-]+-terms)\\.ts$';

/** Technologies: SDKs, drivers, native engines. They live behind a port. */
const TECHNOLOGY = [
  '@aws-sdk/',
  '@smithy/',
  '@libpdf/',
  '@hyzyla/',
  '@myriaddreamin/',
  '@peculiar/',
  'asn1js/',
  'libxml2-wasm/',
  'mailparser/',
  'nodemailer/',
  'oidc-provider/',
  'smtp-server/',
  'zxing-wasm/',
];
/** What puts doors and adapters together on AWS. */
const WIRING = '^functions/([^/]+/index\\.ts$|wiring/)';
const inModules = (names) => `node_modules/(${names.join('|')})`;

const rules = [
  // --- domain
  {
    name: 'domain-imports-no-package',
    comment: 'A rule is a pure function of our own: nothing from npm decides about public money.',
    from: { path: '^shared/domain/', pathNot: TEST },
    to: { path: 'node_modules/' },
  },
  {
    name: 'domain-imports-no-node-module',
    comment: 'No clock, randomness, files or env: time, ids and foreign facts arrive inside the command.',
    from: { path: '^shared/domain/', pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'domain-imports-only-domain',
    comment: 'The domain knows nothing of the rooms around it.',
    from: { path: '^shared/domain/', pathNot: TEST },
    to: { path: '^(shared|functions|workflows|infra|test)/', pathNot: '^shared/domain/' },
  },
  {
    name: 'domain-kernel-stands-alone',
    comment: 'The kernel is under everything: it imports only itself.',
    from: { path: '^shared/domain/kernel/', pathNot: TEST },
    to: { path: '^shared/domain/', pathNot: '^shared/domain/kernel/' },
  },
  {
    name: 'domain-vocabulary-knows-no-lifecycle',
    comment: 'Ledger, roles, territory and programme terms are spoken by every lifecycle and know none.',
    from: { path: `^shared/domain/(${VOCABULARY})/`, pathNot: TEST },
    to: { path: '^shared/domain/', pathNot: [`^shared/domain/(${VOCABULARY})/`, '/standing\\.ts$'] },
  },
  {
    name: 'domain-lifecycles-share-no-behaviour',
    comment: 'Of another lifecycle only ids and types: what it decides arrives inside the command.',
    from: { path: '^shared/domain/([^/]+)/', pathNot: TEST },
    to: {
      path: '^shared/domain/[^/]+/',
      pathNot: [`^shared/domain/($1|${VOCABULARY})/`, '/ids\\.ts$'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'domain-lifecycles-share-only-ids-and-events',
    comment: 'Commands, refusals, postings and deciders of a lifecycle are its own affair, also as types.',
    from: { path: '^shared/domain/([^/]+)/', pathNot: TEST },
    to: { path: '^shared/domain/[^/]+/', pathNot: [`^shared/domain/($1|${VOCABULARY})/`, SPOKEN_FOR] },
  },

  // --- ports
  {
    name: 'ports-import-only-domain',
    comment: 'A port speaks our words: domain types and other ports.',
    from: { path: '^shared/ports/', pathNot: TEST },
    to: { path: '^(shared|functions|workflows|infra|test)/', pathNot: '^shared/(ports|domain)/' },
  },
  {
    name: 'ports-import-no-package',
    comment: 'A port that names an SDK is an adapter.',
    from: { path: '^shared/ports/', pathNot: TEST },
    to: { path: 'node_modules/' },
  },

  // --- wire, formats, render, i18n
  {
    name: 'wire-imports-only-domain-and-formats',
    comment:
      'Schemas satisfy domain types and read rows by a format; they know no port, adapter or use case.',
    from: { path: '^shared/wire/', pathNot: TEST },
    to: { path: '^(shared|functions|workflows|infra|test)/', pathNot: '^shared/(wire|formats|domain)/' },
  },
  {
    name: 'formats-import-only-domain',
    comment: 'Reading and writing ISO 20022, CSV and open data is pure: text in, values out.',
    from: { path: '^shared/formats/', pathNot: TEST },
    to: { path: '^(shared|functions|workflows|infra|test)/', pathNot: '^shared/(formats|domain)/' },
  },
  {
    name: 'render-imports-only-domain-and-texts',
    comment: 'Renderers turn values into convention source and mails, with the texts of i18n.',
    from: { path: '^shared/render/', pathNot: TEST },
    to: { path: '^(shared|functions|workflows|infra|test)/', pathNot: '^shared/(render|i18n|domain)/' },
  },
  {
    name: 'i18n-imports-only-domain',
    comment: 'Texts and the way Morocco writes amounts and days; nothing of who shows them.',
    from: { path: '^shared/i18n/', pathNot: TEST },
    to: { path: '^(shared|functions|workflows|infra|test)/', pathNot: '^shared/(i18n|domain)/' },
  },
  {
    name: 'pure-rooms-touch-no-machine',
    comment: 'Wire, formats, render and i18n compute; of Node they may only hash and hold bytes.',
    from: { path: '^shared/(wire|formats|render|i18n)/', pathNot: TEST },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer)$' },
  },

  // --- use cases
  {
    name: 'use-cases-import-only-domain-ports-render-i18n',
    comment: 'Gather, decide, record: the outside comes as ports, the wire stays at the door.',
    from: { path: '^shared/use-cases/', pathNot: TEST },
    to: {
      path: '^(shared|functions|workflows|infra|test)/',
      pathNot: '^shared/(use-cases|domain|ports|render|i18n)/',
    },
  },
  {
    name: 'use-cases-import-no-package',
    comment: 'A use case needs no package; what a package does stands behind a port.',
    from: { path: '^shared/use-cases/', pathNot: TEST },
    to: { path: 'node_modules/' },
  },
  {
    name: 'use-cases-touch-no-machine',
    comment: 'No files, processes or sockets in a use case; of Node it may only hash.',
    from: { path: '^shared/use-cases/', pathNot: TEST },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer)$' },
  },

  // --- adapters
  {
    name: 'adapters-import-only-ports-domain-wire',
    comment: 'An adapter answers a port with a technology. It starts no use case and knows no door.',
    from: { path: '^shared/adapters/', pathNot: TEST },
    to: {
      path: '^(shared|functions|workflows|infra|test)/',
      pathNot: '^shared/(adapters|ports|domain|wire)/',
    },
  },
  {
    name: 'technology-only-in-adapters',
    comment: 'SDKs, drivers and native engines are found in their adapter and in the wiring, nowhere else.',
    from: {
      path: '^(shared|functions|workflows)/',
      pathNot: [TEST, '^shared/adapters/', WIRING],
    },
    to: { path: [inModules(TECHNOLOGY), '^(node:)?sqlite$'] },
  },

  // --- functions and workflows
  {
    name: 'functions-import-no-adapter',
    comment: 'A door receives what it needs as an argument; only index.ts and functions/wiring wire.',
    from: { path: '^functions/', pathNot: [TEST, WIRING] },
    to: { path: '^shared/adapters/' },
  },
  {
    name: 'functions-stand-alone',
    comment: 'One capability is one folder: it calls no other, the workflow does.',
    from: { path: '^functions/([^/]+)/', pathNot: [TEST, WIRING] },
    to: { path: '^functions/', pathNot: '^functions/$1/' },
  },
  {
    name: 'an-index-wires-its-own-function',
    comment: 'A Lambda is one capability: its index.ts takes its own handler and the common wiring.',
    from: { path: '^functions/([^/]+)/index\\.ts$', pathNot: TEST },
    to: { path: '^functions/', pathNot: '^functions/($1|wiring)/' },
  },
  {
    name: 'functions-take-only-contracts-from-workflows',
    comment: 'Of a workflow a function knows the contract of its tasks, not the definition.',
    from: { path: '^functions/', pathNot: [TEST, WIRING] },
    to: { path: '^workflows/', pathNot: ['/contract\\.ts$', '^workflows/task\\.ts$'] },
  },
  {
    name: 'workflows-import-only-domain-and-wire',
    comment: 'A contract names tasks and their payloads; a definition is JSON.',
    from: { path: '^workflows/', pathNot: TEST },
    to: { path: '^(shared|functions|infra|test)/', pathNot: '^shared/(domain|wire)/' },
  },

  // --- infra
  {
    name: 'engine-stands-alone',
    comment: 'The embedded engine is a program of its own: it receives write, read and clock.',
    from: { path: '^infra/local/engine/', pathNot: TEST },
    to: { path: '^(shared|functions|workflows|infra|test)/', pathNot: '^infra/local/engine/' },
  },
  {
    name: 'engine-imports-only-jsonata-and-asl-validator',
    comment: 'Two packages make the engine; storage is handed in.',
    from: { path: '^infra/local/engine/', pathNot: TEST },
    to: {
      path: ['node_modules/', '^(node:)?sqlite$'],
      pathNot: 'node_modules/(jsonata|asl-validator)/',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'jsonata-only-in-the-engine',
    comment: 'Expressions are evaluated by an engine, never by a function or a rule.',
    from: { path: '^(shared|functions|workflows|infra)/', pathNot: [TEST, '^infra/local/engine/'] },
    to: { path: 'node_modules/(jsonata|asl-validator)/' },
  },
  {
    name: 'aws-knows-only-paths-and-names',
    comment: 'The CDK app composes what exists by path and name; it runs no rule.',
    from: { path: '^infra/aws/', pathNot: TEST },
    to: { path: '^shared/(domain|use-cases|adapters)/' },
  },
  {
    name: 'nobody-imports-the-wiring',
    comment: 'Wiring points inwards: what it wires never reaches back for it.',
    from: { path: '^(shared|functions|workflows)/', pathNot: [TEST, WIRING] },
    to: { path: ['^(infra|test)/', WIRING] },
  },
  {
    name: 'wiring-reaches-no-installation',
    comment: 'What wires the Lambdas knows neither the CDK app nor the one machine.',
    from: { path: WIRING, pathNot: TEST },
    to: { path: ['^(infra|test)/', '^functions/[^/]+/index\\.ts$'] },
  },
  {
    name: 'sample-stays-out-of-the-live-runtime',
    comment: 'The mailbox, bank and issuer of the sample are no part of what runs for real.',
    from: { path: '^infra/local/', pathNot: [TEST, '^infra/local/(sample|cli)/'] },
    to: { path: '^infra/local/sample/' },
  },

  // --- everywhere
  {
    name: 'tests-are-imported-by-tests-only',
    comment: 'What a test brings along stays out of the product.',
    from: { pathNot: TEST },
    to: { path: TEST },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other, be it for a type, are one idea, or three.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'Every import names something that exists.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-package-in-the-product',
    comment: 'What runs is listed under dependencies.',
    from: { path: '^(shared|functions|workflows|infra/local)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
