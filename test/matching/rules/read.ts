import { expect } from 'chai';
import type { Evaluation, PartName } from '../../../src/domain/evaluation.ts';

/** Ways to read a result, for tables of the rules of docs/scoring.md. */

export const fields = (result: Evaluation, part: PartName) => {
  const { value, known } = result.parts.find((one) => one.part === part)!;
  return [value, known] as const;
};

/** The reason of a part whose code begins so. */
export const reasonOf = (result: Evaluation, part: PartName, code: string) =>
  result.parts.find((one) => one.part === part)!.reasons.find((reason) => reason.code.startsWith(code));

/** Value and known of the matter whose reason's code begins so. */
export const matter = (result: Evaluation, part: PartName, code: string) => {
  const reason = reasonOf(result, part, code);
  expect(reason, `a reason ${code}`).not.to.equal(undefined);
  return [reason!.data.value, reason!.data.known] as const;
};

export const changesOf = ({ explanation }: Evaluation) => explanation.changes.map(({ change }) => change);
export const kindsOf = (result: Evaluation) => changesOf(result).map(({ kind }) => kind);
