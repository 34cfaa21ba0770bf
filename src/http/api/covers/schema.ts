import { z } from 'zod';
import * as common from '../shapes/schema.ts';

const { localDate, prose } = common;

const days = {
  from: localDate.meta({ description: 'The first day, as the calendar of the organisation has it.' }),
  until: localDate.meta({ description: 'The last day.' }),
};

export const newCover = z
  .strictObject({
    coachId: common.id('user').meta({ description: 'Who is away.' }),
    by: common.id('user').meta({ description: 'Who stands in.' }),
    ...days,
    note: prose(1000).optional(),
  })
  .meta({ id: 'NewCover' });

export const coverShown = z
  .strictObject({
    ...common.rowShown('cover'),
    coachId: common.id('user'),
    coachName: z.string().optional(),
    by: common.id('user'),
    byName: z.string().optional(),
    ...days,
    note: z.string().optional(),
    running: z.boolean().meta({ description: 'Whether it stands today.' }),
  })
  .meta({ id: 'Cover' });

export const coverParams = z.strictObject({ coverId: common.id('cover') });

export const coverQuery = z.strictObject(common.pageQuery);
