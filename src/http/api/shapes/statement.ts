import { z } from 'zod';
import { type Statement, statementMatters } from '../../../domain/statement.ts';
import { localDate } from './schema.ts';

/** What was answered to questions that no other field holds. */
export const statementsShown = z
  .array(
    z.strictObject({
      on: z.enum(statementMatters),
      code: z.string().optional(),
      holds: z.boolean(),
      date: localDate,
      expires: localDate,
    }),
  )
  .optional()
  .meta({
    description:
      'What was answered to questions that no other field holds, such as that hours could not be moved; written by answers alone.',
  });

export const presentStatements = (statements: readonly Statement[] | undefined) =>
  statements?.map(({ on, code, holds, date, expires }) => ({ on, code, holds, date, expires }));
