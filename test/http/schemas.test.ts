import { expect } from 'chai';
import fc from 'fast-check';
import type { z } from 'zod';
import { Problem } from '../../src/domain/problem.ts';
import { opportunityChange, opportunityCreate } from '../../src/http/api/opportunities/schema.ts';
import {
  participantChange,
  participantCreate,
  participantQuery,
} from '../../src/http/api/participants/schema.ts';
import * as common from '../../src/http/api/shapes/schema.ts';
import { read } from '../../src/http/ask/read.ts';
import { sayProblem } from '../../src/words/problem.ts';
import { words } from '../support/words.ts';

function errorsOf(schema: z.ZodType, value: unknown): readonly { path: string; message: string }[] {
  try {
    read(schema, value);
    return [];
  } catch (error) {
    expect(error).to.be.instanceOf(Problem);
    return sayProblem(words, error as Problem).errors;
  }
}

const pathsOf = (schema: z.ZodType, value: unknown) => errorsOf(schema, value).map(({ path }) => path);

describe('schemas', () => {
  it('name every unknown field, however deep', () => {
    const value = {
      displayName: 'A',
      colour: 1,
      contact: { fax: '1' },
      supportNeeds: [{ code: 'curfew', weight: 'must', x: 1 }],
    };
    expect(pathsOf(participantCreate, value)).to.have.members(['colour', 'contact.fax', 'supportNeeds.0.x']);
  });

  it('never quote a value in an error', () => {
    const canary = 'canary-4711';
    const anywhere = fc.constantFrom(...Object.keys(participantCreate.shape));
    fc.assert(
      fc.property(anywhere, (field) => {
        for (const wrong of [canary, [canary], { [field]: canary }]) {
          const text = JSON.stringify(errorsOf(participantCreate, { displayName: 'A', [field]: wrong }));
          expect(text).not.to.include(canary);
        }
      }),
    );
  });

  it('take no text over its bound, no control characters and no half characters', () => {
    for (const text of ['x'.repeat(201), 'a\u0000b', 'a\nb', '\ud800', '   ', '', '\u200b\u3164']) {
      expect(pathsOf(participantCreate, { displayName: text }), JSON.stringify(text)).to.include(
        'displayName',
      );
    }
    expect(pathsOf(participantCreate, { displayName: '👩🏽‍🍳 Åsa O’Neil' })).to.deep.equal([]);
    expect(pathsOf(participantCreate, { displayName: 'A', experienceText: 'one\ntwo\tthree' })).to.deep.equal(
      [],
    );
  });

  it('know days, times, currencies, countries and languages', () => {
    const cases: readonly (readonly [z.ZodType, unknown, boolean])[] = [
      [common.localDate, '2028-02-29', true],
      [common.localDate, '2027-02-29', false],
      [common.instant, '2026-11-24T09:30:00Z', true],
      [common.instant, '2026-11-24T09:30:00+01:00', false],
      [common.weeklyBlock, { days: ['mon'], from: '22:00', to: '06:00' }, true],
      [common.weeklyBlock, { days: ['mon'], from: '24:00', to: '06:00' }, false],
      [common.weeklyBlock, { days: [], from: '09:00', to: '10:00' }, false],
      [common.currency, 'GBP', true],
      [common.currency, 'XQZ', false],
      [common.country, 'DE', true],
      [common.country, 'QQ', false],
      [common.money, { amountMinor: 12.5, currency: 'EUR' }, false],
      [common.hoursRange, { min: 20, max: 10 }, false],
      [common.limit, '200', true],
      [common.limit, '201', false],
      [common.limit, '1e2', false],
      [common.flag, 'yes', false],
      [participantCreate.shape.language, 'pt-BR', true],
      [participantCreate.shape.language, 'not a language', false],
      [participantCreate.shape.language, 'English', false],
      [participantCreate.shape.language, 'xx', false],
      [participantCreate.shape.language, 'en-QQ', false],
      [common.country, 'EU', false],
      [common.country, 'ZZ', false],
      [common.country, 'XK', true],
    ];
    for (const [schema, value, good] of cases) {
      expect(schema.safeParse(value).success, JSON.stringify(value)).to.equal(good);
    }
  });

  it('take no place to stay away from that covers none: it would be believed to', () => {
    const listed = (...postcodes: string[]) =>
      pathsOf(participantCreate, { displayName: 'A', safetyList: { postcodes } });
    for (const one of ['LS', 'Leeds', 'the market', 'LSI'])
      expect(listed(one), one).to.deep.equal(['safetyList.postcodes.0']);
    expect(listed('LS9', 'LS9 1', 'ls91aa', '04109', 'D02 AF30', 'K1A')).to.deep.equal([]);
  });

  it('keep a language in its one form', () => {
    const forms = { EN: 'en', eng: 'en', 'PT-br': 'pt-BR', iw: 'he' };
    for (const [sent, kept] of Object.entries(forms))
      expect(participantCreate.shape.language.parse(sent), sent).to.equal(kept);
  });

  it('bring instants to milliseconds, so that text order is time order', () => {
    expect(common.instant.parse('2026-11-24T09:30:00Z')).to.equal('2026-11-24T09:30:00.000Z');
  });

  it('tell a field taken away from one left alone', () => {
    const cleared = read(participantChange, { birthYear: null });
    expect(cleared).to.deep.equal({ birthYear: null });
    expect(pathsOf(participantChange, { displayName: null })).to.deep.equal(['displayName']);
    expect(pathsOf(participantChange, { stage: 'paused' })).to.deep.equal(['stage']);
    expect(read(opportunityChange, { expiresAt: null })).to.deep.equal({ expiresAt: null });
    expect(read(opportunityChange, {})).to.deep.equal({});
  });

  it('take ids by their prefix only', () => {
    const ulid = '01JDEXAMP0E1TVVHS8YK6PQ8ZT';
    expect(common.id('user').safeParse(`usr_${ulid}`).success).to.equal(true);
    for (const wrong of [`par_${ulid}`, ulid, `usr_${ulid}X`, `usr_${ulid.toLowerCase()}`, 'usr_']) {
      expect(common.id('user').safeParse(wrong).success, wrong).to.equal(false);
    }
    expect(pathsOf(participantQuery, { coachId: 'me', page: '2' })).to.have.members(['coachId', 'page']);
  });

  it('name the accommodation that is listed twice', () => {
    const twice = { code: 'phased_hours', stance: 'willing' };
    expect(pathsOf(opportunityCreate, { title: 'T', accommodations: [twice, twice] })).to.deep.equal([
      'accommodations',
    ]);
  });
});
