/** A file planted in a copy of the house, and the rule that must refuse it. */
export interface Breach {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const of = (rule: string, file: string, ...lines: string[]): Breach => ({
  rule,
  file,
  text: `${lines.join('\n')}\nexport {};\n`,
});
const value = (path: string) => `import * as it from '${path}';\nconsole.log(it);`;
const type = (path: string) => `import type * as It from '${path}';\nexport type Planted = typeof It;`;
const express = value('express');
const fs = value('node:fs');

/** At least one breach of every rule; of a room's rule on files directly in it and below. */
export const breaches: readonly Breach[] = [
  of('config: ours', 'config/planted.ts', type('../src/services/people/users.ts')),
  of('config: types only', 'config/planted-value.ts', value('../src/domain/access/decide.ts')),
  of('config: packages', 'config/planted-package.ts', express),
  of('config: node', 'config/planted-node.ts', fs),
  of('src/domain: ours', 'src/domain/planted.ts', type('../matching/index.ts')),
  of('src/domain: ours', 'src/domain/values/planted.ts', type('../../store/port.ts')),
  of('src/domain: ours', 'src/domain/planted-json.ts', value('../../package.json')),
  of('src/domain: ours', 'src/domain/planted-built.ts', value('../../dist/planted.js')),
  of(
    'src/domain: ours',
    'src/domain/planted-later.ts',
    `export const it = () => import('../services/people/users.ts');`,
  ),
  of('src/domain: packages', 'src/domain/planted-package.ts', value('zod')),
  of('src/domain: packages', 'src/domain/planted-path.ts', value('../../node_modules/zod/index.js')),
  of('src/domain: packages', 'src/domain/planted-reference.ts', `/// <reference types="express" />`),
  of('src/domain: node', 'src/domain/access/planted-node.ts', value('node:crypto')),
  of('src/matching: ours', 'src/matching/gates/planted.ts', type('../../services/matches/views.ts')),
  of('src/matching: ours', 'src/matching/planted.ts', value('../words/words.ts')),
  of(
    'src/matching: ours',
    'src/matching/planted-expression.ts',
    `export type It = import('../services/people/users.ts').Users;`,
  ),
  of('src/matching: packages', 'src/matching/planted-package.ts', value('zod')),
  of('src/matching: node', 'src/matching/planted-node.ts', value('node:crypto')),
  of('src/skills: ours', 'src/skills/planted.ts', type('../matching/index.ts')),
  of('src/skills: packages', 'src/skills/planted-package.ts', express),
  of('src/words: ours', 'src/words/planted.ts', value('../matching/index.ts')),
  of('src/words: packages', 'src/words/planted-package.ts', value('zod')),
  of('src/words: node', 'src/words/planted-node.ts', fs),
  of('src/services: ours', 'src/services/matches/planted.ts', type('../../http/route.ts')),
  of('src/services: ours', 'src/services/kit/planted.ts', value('../../words/words.ts')),
  of('src/services: ours', 'src/services/scoring/planted.ts', type('../../matching/prepare.ts')),
  of('src/services: packages', 'src/services/kit/planted-package.ts', value('zod')),
  of('src/services: node', 'src/services/planted-node.ts', value('node:crypto')),
  of('src/services: node', 'src/services/planted-later.ts', `export const it = () => import('node:fs');`),
  of(
    'src/services: node',
    'src/services/planted-require.ts',
    `import fs = require('node:fs');\nfs.statSync('.');`,
  ),
  of('src/services: node', 'src/services/planted-builtin.ts', `process.getBuiltinModule('node:fs');`),
  of('src/demo: types only', 'src/demo/planted-value.ts', value('../services/scoring/rescoring.ts')),
  of('src/demo: ours', 'src/demo/planted.ts', type('../http/route.ts')),
  of('src/demo: packages', 'src/demo/planted-package.ts', value('zod')),
  of('src/demo: node', 'src/demo/planted-node.ts', fs),
  of('src/store: ours', 'src/store/planted.ts', type('../services/people/users.ts')),
  of('src/store: ours', 'src/store/collections/planted.ts', value('../../matching/index.ts')),
  of('src/store: packages', 'src/store/planted-package.ts', express),
  of('src/store: ours', 'src/store/planted-adapter.ts', type('./embedded/keys.ts')),
  of('src/store/embedded: ours', 'src/store/embedded/planted.ts', type('../../services/people/users.ts')),
  of('src/store/embedded: packages', 'src/store/embedded/planted-package.ts', express),
  of('src/store/mongo: ours', 'src/store/mongo/planted.ts', type('../../services/people/users.ts')),
  of('src/store/mongo: packages', 'src/store/mongo/planted-package.ts', express),
  of('adapters do not meet', 'src/store/mongo/planted-other.ts', type('../embedded/keys.ts')),
  of('adapters do not meet', 'src/store/embedded/planted-other.ts', type('../mongo/models.ts')),
  of('src/queue: ours', 'src/queue/planted.ts', type('../services/people/users.ts')),
  of('src/queue: packages', 'src/queue/planted-package.ts', express),
  of('src/http: ours', 'src/http/api/planted.ts', type('../../matching/index.ts')),
  of('src/http: ours', 'src/http/planted.ts', type('../store/embedded/keys.ts')),
  of('src/http: types only', 'src/http/api/planted-value.ts', value('../../services/scoring/rescoring.ts')),
  of('src/http: packages', 'src/http/planted-package.ts', value('commander')),
  of('src/security: ours', 'src/security/planted.ts', type('../store/port.ts')),
  of('src/security: packages', 'src/security/planted-package.ts', express),
  of('src/notify: ours', 'src/notify/planted.ts', type('../services/notices/notices.ts')),
  of('src/notify: packages', 'src/notify/planted-package.ts', express),
  of('src/csv: ours', 'src/csv/planted.ts', type('../http/route.ts')),
  of('src/csv: packages', 'src/csv/planted-package.ts', express),
  of('src/csv: node', 'src/csv/planted-node.ts', fs),
  of('src/cli: ours', 'src/cli/planted.ts', type('../store/port.ts')),
  of('src/cli: types only', 'src/cli/planted-value.ts', value('../services/people/users.ts')),
  of('src/cli: packages', 'src/cli/planted-package.ts', express),
  of('workers: ours', 'workers/planted.ts', type('../src/http/route.ts')),
  of('workers: ours', 'workers/planted-matching.ts', type('../src/matching/index.ts')),
  of('workers: ours', 'workers/planted-test.ts', type('../test/support/tenant.ts')),
  of('workers: types only', 'workers/planted-value.ts', value('../src/services/scoring/rescoring.ts')),
  of('workers: types only', 'workers/planted-store.ts', value('../src/store/port.ts')),
  of('workers: packages', 'workers/planted-package.ts', value('zod')),
  of('workers: node', 'workers/planted-node.ts', fs),
  of('web: ours', 'web/review/planted.ts', type('../../src/services/people/users.ts')),
  of('web: types only', 'web/review/planted-value.ts', value('../../src/domain/match.ts')),
  of('web: types only', 'web/planted-value.ts', value('../src/domain/access/decide.ts')),
  of(
    'web: types only',
    'web/review/planted-both.ts',
    type('../../src/domain/match.ts'),
    value('../../src/domain/match.ts'),
  ),
  of(
    'web: types only',
    'web/review/planted-on.ts',
    `export { matchStates } from '../../src/domain/match.ts';`,
  ),
  of('web: packages', 'web/planted-package.ts', express),
  of('web: node', 'web/planted-node.ts', fs),
  of('scripts: ours', 'scripts/planted.ts', type('../web/words/week.ts')),
  of('entries: packages', 'src/planted-package.ts', express),
  of('entries: named', 'src/planted-entry.ts', value('./services/people/users.ts')),
  of('entries: ours', 'src/planted.ts', value('../scripts/world/town.ts')),
  of(
    'one door: natural',
    'src/skills/planted-natural.ts',
    value('natural/lib/natural/stemmers/porter_stemmer.js'),
  ),
  of('one door: bull', 'src/queue/planted-bull.ts', value('bull')),
  of('one door: bull', 'src/queue/planted-redis.ts', value('ioredis')),
  of('one door: mongoose', 'src/http/planted-mongoose.ts', value('mongoose')),
  of('one door: lmdb', 'src/store/planted-lmdb.ts', value('lmdb')),
  of('one door: csv-parse', 'src/skills/planted-csv.ts', value('csv-parse/sync')),
  of('one door: nodemailer', 'src/http/planted-nodemailer.ts', value('nodemailer')),
  of('one door: react', 'src/http/planted-react.ts', value('react')),
  of('one door: simplewebauthn', 'src/security/planted-passkeys.ts', value('@simplewebauthn/server')),
  of('one door: simplewebauthn', 'web/account/planted-passkeys.ts', value('@simplewebauthn/browser')),
  of('one door: standardwebhooks', 'src/http/planted-webhooks.ts', value('standardwebhooks')),
  of('one door: i18next', 'src/http/planted-i18next.ts', value('i18next')),
  of('one door: i18next', 'web/words/planted-i18next.ts', value('i18next')),
  of(
    'no cycles',
    'src/domain/planted-one.ts',
    `import type { B } from './planted-two.ts';\nexport interface A { b: B }`,
  ),
  of('nothing unresolved', 'src/domain/planted-nowhere.ts', type('./not-there.ts')),
  of('one place chooses adapters', 'src/planted-adapter.ts', value('./store/embedded/keys.ts')),
  of('one place chooses adapters', 'src/cli/planted-adapter.ts', value('../store/mongo/mongo-store.ts')),
  of(
    'rooms hand on only what is theirs',
    'src/http/api/planted-on.ts',
    `export type { Users } from '../../services/people/users.ts';`,
  ),
  of(
    'no other way to load',
    'src/http/planted-load.ts',
    `import { createRequire } from 'node:module';\ncreateRequire(import.meta.url)('lmdb');`,
  ),
  of('routes go through services', 'src/http/api/planted-rows.ts', value('../../store/collections/index.ts')),
  of('routes go through services', 'src/http/api/planted-walk.ts', value('../../store/port.ts')),
  of('scopes are made in named files', 'workers/planted-scope.ts', value('../src/domain/access/scope.ts')),
  of(
    'scopes are made in named files',
    'src/services/matches/planted-scope.ts',
    value('../../domain/access/scope.ts'),
  ),
  of(
    'scopes are made in named files',
    'src/http/api/planted-scope.ts',
    value('../../domain/access/scope.ts'),
  ),
];

/** What a breach needs beside it. */
export const companions: readonly Omit<Breach, 'rule'>[] = [
  { file: 'dist/planted.js', text: 'export {};\n' },
  { file: 'test/support/tenant.ts', text: 'export {};\n' },
  {
    file: 'src/domain/planted-two.ts',
    text: `import type { A } from './planted-one.ts';\nexport interface B { a: A }\n`,
  },
];

/** What every room may do; none of it may be refused. */
export const allowed: readonly Omit<Breach, 'rule'>[] = [
  { file: 'src/matching/planted-fine.ts', text: type('../domain/match.ts') },
  { file: 'src/services/matches/planted-fine.ts', text: value('../../matching/index.ts') },
  {
    file: 'src/http/api/planted-fine.ts',
    text: `${value('zod')}\n${type('../../services/people/users.ts')}`,
  },
  { file: 'web/review/planted-fine.ts', text: type('../../src/domain/match.ts') },
  { file: 'workers/planted-fine.ts', text: type('../src/services/people/users.ts') },
];
