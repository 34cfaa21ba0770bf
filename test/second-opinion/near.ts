import type { Block } from './blocked.ts';
import { hoursToDraw, youngLimit } from './blocked-hours.ts';
import type { Facts, Person, Posting } from './facts.ts';
import { payAndFloor } from './logistics.ts';
import type { Read } from './read.ts';
import { settingsAgainst } from './support.ts';
import { wayOf } from './way.ts';
import { blocksOf, both, wholeWeek } from './week.ts';

/** The facts as they would be after each change that may lift a blocker. */

const ofPerson = (facts: Facts, changed: Partial<Person>): Facts => ({
  ...facts,
  participant: { ...facts.participant, ...changed },
});
const ofPosting = (facts: Facts, changed: Partial<Posting>): Facts => ({
  ...facts,
  opportunity: { ...facts.opportunity, ...changed },
});

/** The employer says yes, unless they have said no or as much already. */
function yesOn(code: string, facts: Facts, { said }: Read): readonly Facts[] {
  const stance = said.get(code)?.stance;
  if (stance !== undefined && stance !== 'case_by_case') return [];
  const { accommodations } = facts.opportunity;
  return [
    ofPosting(facts, {
      accommodations: [...accommodations, { code, stance: 'willing', evidence: 'declared' }],
    }),
  ];
}

/** Whether the month of birth may show that no limit holds. */
const isMonthOpen = (whole: Read) => (youngLimit(whole)?.surelyUntil ?? '9999') < whole.firstDay;

const oldEnough = (facts: Facts, { firstDay }: Read): Facts => ({
  ...facts,
  gate: {
    ...facts.gate,
    workingAge: facts.gate.workingAge.filter(({ surelyUntil }) => surelyUntil >= firstDay),
  },
});

/** What a change comes to, unless it was answered no. */
function unlessNo(facts: Facts, on: string, code: string | undefined, changed: Facts): readonly Facts[] {
  const said = [...(facts.participant.said ?? []), ...(facts.opportunity.said ?? [])];
  return said.some((one) => one.on === on && one.code === code && !one.holds) ? [] : [changed];
}

function liftHours({ cause, about }: Block, facts: Facts, whole: Read): readonly Facts[] {
  if (cause !== 'hours')
    return [
      ...yesOn(about!, facts, whole),
      ...(about === 'shift_limit' || !whole.hours.isGiven ? yesOn('phased_hours', facts, whole) : []),
      ...(whole.hours.isGiven || !isMonthOpen(whole) ? [] : [oldEnough(facts, whole)]),
    ];
  const { schedule } = facts.opportunity;
  const { hours } = whole;
  const asAgreed = hours.isGiven
    ? { min: hours.gridLength / 60, max: hours.gridLength / 60 }
    : schedule.hoursPerWeek;
  const agreed = ofPosting(facts, { schedule: { ...schedule, kind: 'flexible', hoursPerWeek: asAgreed } });
  const changes = [...unlessNo(facts, 'hours_flexible', undefined, agreed)];
  if (!hours.isGiven) {
    const { codes, drawnWithout } = hoursToDraw(whole);
    const hoursPerWeek = { ...schedule.hoursPerWeek, min: drawnWithout(codes) / 60 };
    const fewer = ofPosting(facts, { schedule: { ...schedule, hoursPerWeek } });
    changes.push(...unlessNo(facts, 'hours_fewer', undefined, fewer));
  }
  if (hours.isGiven) {
    const blocks = blocksOf(both(whole.grid, whole.availability ?? wholeWeek));
    changes.push(ofPosting(facts, { schedule: { kind: 'fixed', blocks } }));
  }
  if (hours.gridLength > 0) {
    const availability = [...facts.participant.availability, ...schedule.blocks];
    changes.push(...unlessNo(facts, 'hours_freed', undefined, ofPerson(facts, { availability })));
  }
  return changes;
}

function liftWay({ cause }: Block, facts: Facts, whole: Read): readonly Facts[] {
  const { travel } = facts.participant;
  const extended =
    cause === 'way' ? [ofPerson(facts, { travel: { ...travel, maxMinutes: wayOf(whole).minutes } })] : [];
  const willing = extended.flatMap((one) => unlessNo(facts, 'travel_extended', undefined, one));
  const fromHome =
    facts.opportunity.remote === 'partly' || whole.needs.some(({ code }) => code === 'remote_possible');
  return [
    ...willing,
    ...yesOn('transport_help', facts, whole),
    ...(fromHome ? unlessNo(facts, 'remote', undefined, ofPosting(facts, { remote: 'fully' })) : []),
  ];
}

function liftWage(facts: Facts, whole: Read): readonly Facts[] {
  const { wage } = facts.opportunity;
  const found = payAndFloor(whole);
  if (wage === undefined || found === undefined || found === null || found.pay >= found.floor) return [];
  const { currency } = wage.min;
  const raised = { amountMinor: Math.ceil(found.floor * found.paid - 1e-9), currency };
  const better = ofPosting(facts, { wage: { ...wage, min: raised, max: undefined } });
  return unlessNo(facts, 'wage_raised', undefined, better);
}

export function changesThatMayLift(block: Block, facts: Facts, whole: Read): readonly Facts[] {
  const { participant } = facts;
  switch (block.rule) {
    case 'setting_avoided': {
      const need = block.cause.startsWith('need ') ? block.cause.slice(5) : undefined;
      const isRuledOut = whole.musts.some((must) => settingsAgainst(must).includes(block.about!));
      const avoidSettings = participant.avoidSettings.filter((setting) => setting !== block.about);
      return [
        ...(need === undefined ? [] : yesOn(need, facts, whole)),
        ...(isRuledOut
          ? []
          : unlessNo(facts, 'setting_accepted', block.about, ofPerson(facts, { avoidSettings }))),
      ];
    }
    case 'licence_missing':
      return unlessNo(
        facts,
        'licence_gained',
        block.about,
        ofPerson(facts, { licences: [...participant.licences, block.about!] }),
      );
    case 'no_common_hours':
      return liftHours(block, facts, whole);
    case 'too_far':
      return liftWay(block, facts, whole);
    case 'wage_below_floor':
      return liftWage(facts, whole);
    case 'working_age':
      return [oldEnough(facts, whole)];
    default:
      return [];
  }
}
