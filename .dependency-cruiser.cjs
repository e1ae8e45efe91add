/** Imports go one way (docs/developers.md, "Rooms"). There is no list of exceptions. */
const room = (name) => `^src/${name}/`;
const only = (name, comment, from, allowed, extra = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...extra },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('renderer-to-shared', 'a screen speaks through the contract', room('renderer'), [room('shared')]),
    {
      name: 'queue-pages-are-no-screens',
      comment:
        'pages of the LAN take looks, words and voice from the renderer, and nothing of a visit at the kiosk',
      severity: 'error',
      from: { path: '^src/renderer/(counter|board|lan)/' },
      to: { path: '^src/renderer/(flow/(?!common/waits)|screens|preview|app|main|kiosk-line|bridge-wire)' },
    },
    {
      name: 'counter-and-board-apart',
      comment: 'each page loads only its own; what both need is in lan/',
      severity: 'error',
      from: { path: '^src/renderer/(counter|board)/' },
      to: { path: '^src/renderer/(counter|board)/', pathNot: '^src/renderer/$1/' },
    },
    {
      name: 'screens-know-no-queue-pages',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '^src/renderer/(counter|board|lan|language/catalogue)' },
      to: { path: '^src/renderer/(counter|board|lan)/' },
    },
    only('devices-to-shared', 'devices know nothing of core', room('devices'), [room('shared')]),
    only('province-to-shared', 'the province is another system', room('province'), [room('shared')]),
    only('core-to-shared-and-devices-contract', 'core runs without a shell', room('main/core'), [
      room('shared'),
      '^src/devices/contract\\.ts$',
    ]),
    only('shared-imports-nothing', 'words both sides speak', room('shared'), []),
    {
      name: 'shared-needs-only-zod',
      severity: 'error',
      from: { path: room('shared'), pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'electron-in-its-room',
      severity: 'error',
      from: { path: '^src/', pathNot: room('main/electron') },
      to: { path: '(^|/)electron(/|$)', pathNot: '^src/' },
    },
    {
      name: 'nobody-imports-the-renderer',
      severity: 'error',
      from: { path: '^src/', pathNot: room('renderer') },
      to: { path: room('renderer') },
    },
    {
      name: 'sql-stays-in-its-capability',
      comment:
        'a capability reads and writes its own tables; others ask its service, and the kiosk joins them',
      severity: 'error',
      from: { path: '^src/main/core/([^/]+)/', pathNot: '^src/main/core/kiosk/' },
      to: { path: '^src/main/core/[^/]+/[^/]*(rows|sql)\\.ts$', pathNot: '^src/main/core/$1/' },
    },
    {
      name: 'node-hid-and-serial-in-devices',
      comment: 'native device modules crash; only the device process may',
      severity: 'error',
      from: { path: '^src/', pathNot: room('devices') },
      to: { path: 'node_modules/(node-hid|serialport|usb)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
