import { expect } from 'chai';
import { rowClasses } from '../../src/domain/access/data-class.ts';
import type { Collection } from '../../src/store/collection.ts';
import { allCollections } from '../../src/store/collections/index.ts';
import { kept } from './kept-collections.ts';

/** What only the store keeps, for which no noun says how harmful it is. */
const internal = (fields: string) => Object.fromEntries(fields.split(' ').map((name) => [name, 'internal']));
const ownClasses = {
  sessions: { ...internal('userId expiresAt epoch partnerLinkId'), agent: 'personal', data: 'sensitive' },
  knownBrowsers: internal('userId expiresAt'),
  linkEntries: internal('partnerLinkId way expiresAt'),
  signInFailures: internal('count windowEndsAt'),
  idempotency: {
    ...internal('expiresAt status'),
    requestDigest: 'sensitive',
    headers: 'sud',
    body: 'sud',
  },
  audit: internal('action noun subjectId outcome fields sequence actorKind actorId cameBy previousHash hash'),
  outbox: internal('fact sequence cause workId relayed relayedAt'),
  work: internal('job lane cause payload state epoch attempts dueAt leaseUntil holder deaths lastError'),
  schedules: internal('lastSlot'),
};

function linesOf({ paths, sealed, open, digested, keyedBy, keyedByDay }: Collection): string[] {
  const lines = Object.entries(paths)
    .filter(([name]) => name !== 'all')
    .map(([name, { fields, optional = [], unique, across }]) =>
      [
        `${name}:`,
        ...fields.map((field) => (optional.includes(field) ? `${field}?` : field)),
        ...(unique ? ['unique'] : []),
        ...(across ? ['across'] : []),
      ].join(' '),
    );
  const named = (word: string, fields: readonly string[]) =>
    fields.length === 0 ? [] : [`${word}: ${fields.join(' ')}`];
  return [
    ...lines,
    ...named('open', Object.keys(open)),
    ...named('digested', digested),
    ...(keyedBy === undefined ? [] : [`keyed by ${keyedBy}`]),
    ...(keyedByDay === undefined ? [] : [`keyed by the day of ${keyedByDay}`]),
    ...named('sealed', sealed),
  ];
}

describe('the collections', () => {
  it('are found by the paths that are declared, and seal what is declared', () => {
    const declared = allCollections.map((collection) => [collection.name, linesOf(collection)]);
    expect(Object.fromEntries(declared)).to.deep.equal(kept);
    expect(declared).to.have.length(Object.keys(kept).length);
  });

  it('name rows of other collections, by fields that they have', () => {
    const names = allCollections.map(({ name }) => name);
    for (const { name, references, classes } of allCollections as readonly Collection[])
      for (const [field, reference] of Object.entries(references)) {
        expect(classes, name).to.have.property(field.split('.')[0] ?? '');
        const among = 'to' in reference ? [reference.to] : 'toOneOf' in reference ? reference.toOneOf : [];
        expect(names, `${name}.${field}`).to.include.members([...among]);
      }
  });

  it('can each be walked in order of id, by jobs over all organisations', () => {
    for (const { name, paths } of allCollections)
      expect(paths.all, name).to.deep.equal({ fields: [], across: true });
  });

  it('say of every field how harmful it is, those of the store alone too', () => {
    const classes = Object.fromEntries(
      allCollections.map((collection) => [collection.name, collection.classes]),
    );
    for (const [name, own] of Object.entries(ownClasses))
      expect(classes[name], name).to.deep.equal({ ...own, ...rowClasses });
    for (const collection of allCollections) {
      expect(collection.classes, collection.name).to.include(rowClasses);
    }
  });
});
