import { contracts, opportunityStates, remoteKinds } from '../../domain/opportunity.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { type Stance, stances } from '../../domain/values/accommodation.ts';
import { wagePeriods } from '../../domain/values/money.ts';
import { travelModes } from '../../domain/values/place.ts';
import { licences as allLicences, settings as allSettings } from '../../domain/values/setting.ts';
import { type SkillLevel, skillLevels } from '../../domain/values/skill.ts';
import { stages } from '../../domain/values/stage.ts';
import { type NeedCode, type NeedWeight, needCodes, needWeights } from '../../domain/values/support-need.ts';
import type { WeeklyBlock } from '../../domain/values/week.ts';
import { blockIn, Cells } from './cells.ts';
import type { Said } from './field.ts';
import type { CellSetting } from './setting.ts';

const refuse = (said: ReturnType<typeof sentence>) =>
  new Problem('invalid', said, { errors: [{ path: 'c', sentence: said }] });

/** For now: the readers of rows, one cell at a time. */
const reading =
  <V>(read: (cells: Cells) => V | undefined) =>
  (text: string, { decimalComma }: Pick<CellSetting, 'decimalComma'>): Said<V> => {
    try {
      const value = read(new Cells({ c: text }, decimalComma));
      if (value === undefined) throw new Error('empty');
      return { value };
    } catch (error) {
      const fault = error instanceof Problem ? error.extras.errors?.[0]?.sentence : undefined;
      if (fault === undefined) throw error;
      return { fault };
    }
  };

const codeIn = <C extends string>(known: readonly C[], text: string): C => {
  const found = known.find((one) => one === text.trim().toLowerCase());
  if (found === undefined) throw refuse(sentence('as_given', { text: `One of: ${known.join(', ')}.` }));
  return found;
};
const oneOf = <C extends string>(known: readonly C[]) =>
  reading((cells) => codeIn(known, cells.text('c') ?? ''));
const someOf = <C extends string>(known: readonly C[]) =>
  reading((cells) => cells.list('c').map((one) => codeIn(known, one)));

export const text = reading((cells) => cells.text('c'));
export const number = reading((cells) => cells.number('c'));
export const blocks = reading((cells) => cells.blocks('c'));
export const stage = oneOf(stages);
export const wagePer = oneOf(wagePeriods);
export const contract = oneOf(contracts);
export const remote = oneOf(remoteKinds);
export const state = oneOf(opportunityStates);
export const modes = someOf(travelModes);
export const settings = someOf(allSettings);
export const licences = someOf(allLicences);

export interface SkillSaid {
  readonly uri: string;
  readonly level?: SkillLevel | undefined;
}

export const skills = (find: (text: string) => string | undefined) =>
  reading((cells) =>
    cells.list('c').map((item): SkillSaid => {
      const at = item.lastIndexOf(':');
      const level = at < 0 ? undefined : skillLevels.find((one) => one === item.slice(at + 1).trim());
      const uri = find((level === undefined ? item : item.slice(0, at)).trim());
      if (uri === undefined) throw refuse(sentence('cell_not_a_skill', { cell: item.slice(0, 80) }));
      return { uri, level };
    }),
  );

export const occupation = (find: (text: string) => string | undefined) =>
  reading((cells) => {
    const cell = cells.text('c') ?? '';
    const uri = find(cell);
    if (uri === undefined) throw refuse(sentence('cell_not_an_occupation', { cell: cell.slice(0, 80) }));
    return uri;
  });

export interface NeedSaid {
  readonly code: NeedCode;
  readonly weight: NeedWeight;
  readonly minutes?: number;
  readonly windows?: readonly WeeklyBlock[];
}

export const needs = reading((cells) =>
  cells.list('c').map((item): NeedSaid => {
    const parts = /^(must|prefer|nice):(\w+)(?:\s+(.*))?$/.exec(item);
    if (parts === null) throw refuse(sentence('cell_not_a_need', { cell: item.slice(0, 60) }));
    const [, first = '', named = '', rest] = parts;
    const [weight, code] = [codeIn(needWeights, first), codeIn(needCodes, named)];
    if (rest === undefined) return { weight, code };
    if (/^\d+$/.test(rest)) return { weight, code, minutes: Number(rest) };
    return { weight, code, windows: rest.split(';').map((one) => blockIn('c', one)) };
  }),
);

export interface AccommodationSaid {
  readonly code: NeedCode;
  readonly stance: Stance;
}

export const accommodations = reading((cells) =>
  cells.list('c').map((item): AccommodationSaid => {
    const [stance = '', code] = item.split(':');
    if (code === undefined) throw refuse(sentence('cell_not_an_accommodation', { cell: item.slice(0, 60) }));
    return { stance: codeIn(stances, stance), code: codeIn(needCodes, code) };
  }),
);
