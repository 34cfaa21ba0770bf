import type { NoticeKind } from '../../src/domain/notice.ts';
import type { Contract, OpportunityState, Remote, Training } from '../../src/domain/opportunity.ts';
import type { StopReason } from '../../src/domain/organisation.ts';
import type { AskedMatter } from '../../src/domain/participant.ts';
import type { Role } from '../../src/domain/user.ts';
import type { PastWorkKind } from '../../src/domain/values/past-work.ts';
import type { TravelMode } from '../../src/domain/values/place.ts';
import type { ScheduleKind } from '../../src/domain/values/schedule.ts';
import type { Licence, RecordConstraintCode, Setting } from '../../src/domain/values/setting.ts';
import type { SkillLevel } from '../../src/domain/values/skill.ts';
import type { LanguageLevel } from '../../src/domain/values/spoken-language.ts';
import type { Stage } from '../../src/domain/values/stage.ts';
import { tables } from './tables.ts';

export const roleWords: Record<Role, string> = tables.roles;

export const stageWords: Record<Stage, string> = tables.stages;

export const stopReasonWords: Record<StopReason, string> = tables.stopReasons;

export const opportunityStateWords: Record<OpportunityState, string> = tables.opportunityStates;

export const noticeKindWords: Record<NoticeKind, string> = tables.noticeKinds;

export const levelWords: Record<SkillLevel, string> = tables.levels;

export const contractWords: Record<Contract, string> = tables.contracts;

export const trainingWords: Record<Training, string> = tables.training;

/** What the hours of a posting mean. */
export const scheduleWords: Record<ScheduleKind, string> = tables.schedules;

export const pastWorkWords: Record<PastWorkKind, string> = tables.pastWork;

export const languageLevelWords: Record<LanguageLevel, string> = tables.languageLevels;

export const askedWords: Record<AskedMatter, string> = tables.asked;

export const remoteWords: Record<Remote, string> = tables.remote;

export const modeWords: Record<TravelMode, string> = tables.modes;

export const settingWords: Record<Setting, string> = tables.settings;

export const licenceWords: Record<Licence, string> = tables.licences;

export const constraintWords: Record<RecordConstraintCode, string> = tables.constraints;
