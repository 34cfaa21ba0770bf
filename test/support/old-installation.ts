import { createCipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEnvironment } from '../../src/store/embedded/environment.ts';
import type { Key } from '../../src/store/embedded/keys.ts';

type OldRow = { readonly id: string; readonly organisationId: string } & Readonly<Record<string, unknown>>;
interface Fixture {
  readonly key: string;
  readonly token: string;
  readonly password: string;
  readonly others: readonly (readonly [Key, unknown])[];
  readonly rows: Readonly<Record<string, readonly OldRow[]>>;
}

/** Every key and value of a small installation that release 0.1 made, with something to look for in every field that may hold it. */
export const oldInstallation = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'installation-0.1.json'), 'utf8'),
) as Fixture;

/** What stands in fields that harm somebody, and nowhere else. Some of it lies open in 0.1, the rest was sealed there already. */
export const canaries = [
  ...[
    'Canaryperson',
    'canarymail',
    'Canarytext',
    'Canaryneed',
    'Canaryplace',
    'Canaryname',
    'canary-address',
  ],
  ...['Canarycontact', 'Canarycsv', 'Canaryrefused', 'CANARYEXT', 'CANARY7', 'Canarystagereason', 'relapse'],
  ...[
    'Canarydecision',
    '53.8765432',
    '-1.5987654',
    'LS99 9QQ',
    'dosing_window',
    '"07:07"',
    '2031-05-31',
    '"08:46"',
  ],
  ...[
    '2032-12-31',
    'no_cash_handling',
    '"birthYear"',
    '"recordConstraints"',
    '"safetyList"',
    'statutory_bar',
  ],
];

/** As 0.1 sealed a field. */
function sealThen(plain: unknown, where: string): string {
  const master = Buffer.from(oldInstallation.key, 'base64');
  const key = Buffer.from(hkdfSync('sha256', master, new Uint8Array(), 'stepwell sealing', 32));
  const keyId = createHash('sha256').update(key).digest('base64url').slice(0, 8);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(where));
  const body = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final()]);
  return `sealed:1:${keyId}:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
}

/** Writes the installation into a folder, as 0.1 left it, with so many more participants like its first. */
export async function writeOldInstallation(dir: string, more = 0): Promise<void> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(join(dir, 'key'), `${oldInstallation.key}\n`, { mode: 0o600 });
  const db = openEnvironment(dir);
  const [first] = oldInstallation.rows.participants ?? [];
  if (first === undefined) throw new Error('The fixture holds no participant.');
  const entries = oldInstallation.others.filter(
    ([key]) => key[1] === 'participants' && key.at(-1) === first.id,
  );
  db.transactionSync(() => {
    for (const [key, value] of oldInstallation.others) db.putSync([...key], value);
    for (const [name, rows] of Object.entries(oldInstallation.rows))
      for (const row of rows) db.putSync(['row', name, row.id], row);
    for (let at = 0; at < more; at += 1) {
      const id = `${first.id.slice(0, 20)}${String(at).padStart(10, '0')}`;
      const where = `${first.organisationId}/participants/${id}`;
      const own = {
        id,
        displayName: sealThen(`Canaryperson More${at}`, `${where}/displayName`),
        contact: sealThen({ email: `canarymail.more${at}@old.example` }, `${where}/contact`),
        experienceText: sealThen('Canarytext', `${where}/experienceText`),
        recordConstraints: sealThen([], `${where}/recordConstraints`),
        supportNeeds: [{ code: 'dosing_window', weight: 'must', until: '2031-05-31' }],
      };
      db.putSync(['row', 'participants', id], { ...first, ...own });
      for (const [key, value] of entries) db.putSync([...key.slice(0, -1), id], value);
    }
  });
  await db.close();
  writeFileSync(join(dir, 'stepwell.json'), '{"name":"stepwell embedded store","version":1}\n', {
    mode: 0o600,
  });
}

/** The canaries that are found in the keys and values of a store, read by its own reader, or in the bytes of its file. */
export async function canariesIn(
  dir: string,
): Promise<{ readonly rows: string[]; readonly bytes: string[] }> {
  const db = openEnvironment(dir);
  const [rows, bytes] = [new Set<string>(), new Set<string>()];
  for (const { key, value } of db.getRange({})) {
    const text = JSON.stringify([key, value]);
    for (const canary of canaries) if (text.includes(canary)) rows.add(canary);
  }
  await db.close();
  const file = readFileSync(join(dir, 'data.mdb'));
  for (const canary of canaries) if (file.includes(canary)) bytes.add(canary);
  return { rows: [...rows], bytes: [...bytes] };
}
