import type { OpportunityPosting, OpportunityState } from '../../domain/opportunity.ts';
import { type SaidSchedule, scheduleOf } from '../../domain/values/schedule.ts';
import type { AskedSkill } from '../../domain/values/skill.ts';
import type { ConceptLookup } from '../kit/concepts.ts';
import { accommodationField } from './accommodation-field.ts';
import { type Column, type Field, fieldsOf } from './field.ts';
import { mergeItems, orNothing } from './merging.ts';
import { placeFields } from './place-fields.ts';
import { readCode } from './values/code.ts';
import { doubtOfHours } from './values/doubts.ts';
import type { SkillSaid } from './values/items.ts';
import * as read from './values/readers.ts';
import { wageRangeField } from './wage-fields.ts';

/** What a file can say of a posting: the employer by name. */
export type OpportunityFields = Omit<OpportunityPosting, 'schedule'> & {
  readonly schedule: SaidSchedule;
  readonly state: OpportunityState;
  readonly employer: string;
};

const noSkills: OpportunityPosting['skills'] = { required: [], desired: [] };
const noHours: SaidSchedule = { blocks: [] };

/** Hours without a kind that only followed from them: it follows from the new ones, too. */
function withoutDrawnKind(schedule: SaidSchedule = noHours): SaidSchedule {
  const { kind, ...said } = schedule;
  return kind === scheduleOf(said).kind ? said : schedule;
}

/** What a posting can be from the start; one that is there can become more. */
const newStates = ['draft', 'open'] as const satisfies readonly OpportunityState[];
const readState: Column<OpportunityState>['read'] = (text, context) =>
  context.isNew ? readCode(text, newStates) : read.state(text, context);

/** The columns of opportunities: how each is read, and what it becomes of a posting. */
export function opportunityFields(lookups: ConceptLookup): readonly Field<OpportunityFields>[] {
  const { one } = fieldsOf<OpportunityFields>();
  const readSkills = read.skills(lookups.skill, lookups.skillsLike);
  const asked = (named: readonly SkillSaid[] | null, standing: readonly AskedSkill[]) =>
    mergeItems(
      standing,
      named ?? [],
      ({ uri }) => uri,
      ({ uri, level }, known) => ({ uri, level: level ?? known?.level ?? 'working' }),
    );
  const hours = (side: 'min' | 'max', value: number | null, schedule?: SaidSchedule) => ({
    schedule: {
      ...withoutDrawnKind(schedule),
      hoursPerWeek: orNothing({ ...schedule?.hoursPerWeek, [side]: value ?? undefined }),
    },
  });
  return [
    one('externalId', { path: 'externalId', required: true, read: read.text }, () => ({})),
    one('employer', { path: 'employerId', required: true, read: read.text }, (employer) => ({ employer })),
    one('title', { path: 'title', required: true, read: read.text }, (title) => ({ title })),
    one('duties', { path: 'duties', read: read.text }, (duties) => ({ duties })),
    one(
      'occupation',
      { path: 'occupation', read: read.occupation(lookups.occupation, lookups.occupationsLike) },
      (occupation) => ({
        occupation,
      }),
    ),
    one('requiredSkills', { path: 'skills.required', read: readSkills }, (named, { skills = noSkills }) => ({
      skills: { ...skills, required: asked(named, skills.required) },
    })),
    one('desiredSkills', { path: 'skills.desired', read: readSkills }, (named, { skills = noSkills }) => ({
      skills: { ...skills, desired: asked(named, skills.desired) },
    })),
    one('licences', { path: 'licences', read: read.licences }, (licences) => ({ licences: licences ?? [] })),
    one('training', { path: 'training', read: read.training }, (training) => ({
      training: training ?? 'not_said',
    })),
    one(
      'schedule',
      { path: 'schedule.blocks', required: true, read: read.blocks, doubts: doubtOfHours },
      (blocks, record) => ({
        schedule: { ...withoutDrawnKind(record.schedule), blocks: blocks ?? [] },
      }),
    ),
    one('scheduleKind', { path: 'schedule.kind', read: read.scheduleKind }, (kind, { schedule }) => ({
      schedule: { ...(schedule ?? noHours), kind: kind ?? undefined },
    })),
    one('hoursMin', { path: 'schedule.hoursPerWeek.min', read: read.weekHours }, (least, { schedule }) =>
      hours('min', least, schedule),
    ),
    one('hoursMax', { path: 'schedule.hoursPerWeek.max', read: read.weekHours }, (most, { schedule }) =>
      hours('max', most, schedule),
    ),
    wageRangeField(),
    one('contract', { path: 'contract', read: read.contract }, (contract) => ({ contract })),
    ...placeFields(),
    one('remote', { path: 'remote', lasting: true, read: read.remote }, (remote) => ({ remote })),
    one('startDate', { path: 'startDate', read: read.date }, (startDate) => ({ startDate })),
    one('openings', { path: 'openings', lasting: true, read: read.openings }, (openings) => ({ openings })),
    one('settings', { path: 'settings', read: read.settings }, (settings) => ({ settings: settings ?? [] })),
    accommodationField(),
    one('state', { path: 'state', lasting: true, read: readState }, (state) => ({ state })),
    one('expiresAt', { path: 'expiresAt', read: read.lastDay }, (expiresAt) => ({ expiresAt })),
  ];
}
