import { z } from 'zod';
import * as common from '../shapes/schema.ts';

const place = z
  .string()
  .regex(/^[a-z][a-z_]{0,39}$/)
  .meta({ description: 'Which list, such as participants.' });

export const newView = z
  .strictObject({
    place,
    name: common.line(80),
    query: z.string().max(1000).meta({ description: 'As it stands in the address of the list.' }),
  })
  .meta({ id: 'NewView' });

export const viewShown = z
  .strictObject({ ...common.rowShown('view'), place, name: z.string(), query: z.string() })
  .meta({ id: 'SavedView' });

export const viewQuery = z.strictObject({ place: place.optional(), ...common.pageQuery });

export const viewParams = z.strictObject({ viewId: common.id('view') });
