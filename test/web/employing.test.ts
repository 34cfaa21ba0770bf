import { expect } from 'chai';
import { needCodes } from '../../src/domain/values/support-need.ts';
import type { Opportunity } from '../../web/api/types.ts';
import { isNews, sorted, withdrawnOf } from '../../web/employing/postings.ts';
import { previewOf } from '../../web/employing/preview.ts';
import { askedMost, codesOf } from '../../web/employing/promises.ts';
import { byWhoseTurn, invitedFor } from '../../web/employing/whose-turn.ts';
import { promises as german } from '../../web/words/de/promises.ts';
import { promises as english } from '../../web/words/en/promises.ts';
import { groupOfNeed, needGroupWords } from '../../web/words/need-groups.ts';
import { answerMeanings, promiseAsks, promiseMeanings, promiseWords } from '../../web/words/promises.ts';

const posting = (more: Partial<Opportunity>) =>
  ({
    id: 'opp_1',
    title: 'Packer',
    employerName: 'Harbour Bakery',
    state: 'open',
    updatedAt: '2026-11-24T09:00:00Z',
    schedule: { kind: 'fixed', flexible: false, blocks: [] },
    remote: 'no',
    training: 'not_said',
    accommodations: [],
    settings: [],
    ...more,
  }) as unknown as Opportunity;

describe('the employer’s pages', () => {
  it('list what closes soon apart from what is open, the newest first', () => {
    const now = Date.parse('2026-11-24T09:00:00Z');
    const all = [
      posting({ id: 'a', updatedAt: '2026-11-01T09:00:00Z' }),
      posting({ id: 'b', expiresAt: '2026-11-28T09:00:00Z' }),
      posting({ id: 'c', state: 'draft' }),
      posting({ id: 'd', state: 'filled' }),
      posting({ id: 'e', state: 'paused' }),
      posting({ id: 'f', expiresAt: '2027-11-28T09:00:00Z' }),
    ];
    const ids = Object.entries(sorted(all, now)).map(([name, rows]) => [name, rows.map(({ id }) => id)]);
    expect(Object.fromEntries(ids)).to.deep.equal({
      drafts: ['c'],
      closing: ['b'],
      open: ['f', 'a'],
      paused: ['e'],
      ended: ['d'],
    });
  });

  it('keep who was invited from what waits, until the time of the invitation is over', () => {
    const invited = (at?: string) => ({ action: 'invite' as const, answeredAt: '2026-11-20T09:00:00Z', at });
    const person = (state: string, ...answers: ReturnType<typeof invited>[]) =>
      ({ state, answers }) as Parameters<typeof byWhoseTurn>[0][number];
    const fresh = person('released_to_employer');
    const coming = person('interviewing', invited('2026-11-20T10:00:00Z'), invited('2026-11-25T10:00:00Z'));
    const been = person('interviewing', invited('2026-11-23T10:00:00Z'));
    const some = person('interviewing', invited());
    const offered = person('offered', invited('2026-11-20T10:00:00Z'));
    const all = [fresh, coming, been, some, offered, person('declined_by_employer'), person('placed')];
    expect(byWhoseTurn(all, Date.parse('2026-11-24T09:00:00Z'))).to.deep.equal({
      waiting: [fresh, been],
      underWay: [coming, some, offered],
    });
    expect([invitedFor(coming), invitedFor(some)]).to.deep.equal(['2026-11-25T10:00:00Z', undefined]);
  });

  it('tell that an application was withdrawn, the latest first, and for a fortnight as news', () => {
    const jobs = [
      posting({ id: 'a', withdrawnOn: ['2026-11-03', '2026-11-20'] }),
      posting({ id: 'b', withdrawnOn: ['2026-11-21'] }),
      posting({ id: 'c' }),
    ];
    const withdrawn = withdrawnOf(jobs);
    expect(withdrawn.map(({ id, day }) => [id, day])).to.deep.equal([
      ['b', '2026-11-21'],
      ['a', '2026-11-20'],
      ['a', '2026-11-03'],
    ]);
    const now = Date.parse('2026-11-24T09:00:00Z');
    expect(withdrawn.map((one) => isNews(one, now))).to.deep.equal([true, true, false]);
  });

  it('preview a job in the words that are read of it, and promise only what is promised', () => {
    const everywhere = [
      { code: 'phased_hours', stance: 'willing', evidence: 'declared' },
      { code: 'low_noise', stance: 'case_by_case', evidence: 'declared' },
      { code: 'written_instructions', stance: 'policy', evidence: 'declared' },
    ] as const;
    const job = posting({
      duties: 'You pack bread.',
      settings: ['alcohol_on_site', 'night_work'],
      wage: { min: { amountMinor: 1250, currency: 'GBP' }, per: 'hour' },
      place: { label: 'Kettle Lane', postcode: 'HM1 2AB' },
      schedule: {
        kind: 'pool',
        flexible: false,
        blocks: [{ days: ['mon', 'tue'], from: '09:00', to: '13:00' }],
        hoursPerWeek: { min: 8, max: 12 },
      },
      // Of this job it is said otherwise.
      accommodations: [{ code: 'written_instructions', stance: 'cannot', evidence: 'declared' }],
    });
    expect(previewOf(job, [...everywhere])).to.deep.equal({
      heading: 'Packer at Harbour Bakery',
      facts: [
        { name: 'What you would do', lines: ['You pack bread.'] },
        {
          name: 'When',
          lines: [
            'Monday and Tuesday, 9:00 to 13:00',
            'You work some of these hours. You agree on which.',
            'Hours a week: 8 to 12',
          ],
        },
        { name: 'Where', lines: ['Kettle Lane', 'HM1 2AB'] },
        { name: 'Pay', lines: ['£12.50 an hour'] },
        { name: 'What is there at work', lines: ['beer or wine on the site', 'night work'] },
      ],
      would: [
        {
          what: 'a start with fewer hours that grow',
          sure: 'They could do this if asked. It is no promise.',
        },
      ],
    });
    const week = (hoursPerWeek: { min?: number; max?: number }) =>
      previewOf(posting({ schedule: { ...job.schedule, hoursPerWeek } }), []).facts[0]?.lines.at(-1);
    expect([{ min: 8, max: 8 }, { min: 8 }, { max: 12 }].map(week)).to.deep.equal([
      ...['Hours a week: 8', 'Hours a week: 8 or more', 'Hours a week: up to 12'],
    ]);
    const bare = previewOf(posting({}), []);
    expect(bare.facts.flatMap(({ lines }) => lines)).to.deep.equal(Array(3).fill('They did not say yet.'));
  });

  it('ask about everything once, each with what it means, and tell nothing of whom it is for', () => {
    const groups = Object.keys(needGroupWords) as (keyof typeof needGroupWords)[];
    const asked = [...askedMost, ...groups.flatMap((group) => codesOf(group, groupOfNeed))];
    expect(asked.toSorted()).to.deep.equal([...needCodes].toSorted());
    const telling =
      /recover|treatment|dosing|addict|court|probation|curfew|rehab|therap|sober|prescri|medic|substance/i;
    for (const code of needCodes) {
      expect(`${promiseAsks[code]} ${promiseMeanings[code]}`, code).not.to.match(telling);
      expect(promiseMeanings[code], code).to.match(/\.$/);
    }
    expect(Object.values(answerMeanings)).to.have.length(6);
    // What a list calls it is the question itself: so each is one, in either language.
    for (const asks of [english.asks, german.asks])
      for (const asked of Object.values(asks)) expect(asked).to.match(/^[^?]+\?$/);
    for (const code of needCodes) expect(`${promiseWords[code]}?`).to.equal(promiseAsks[code]);
  });
});
