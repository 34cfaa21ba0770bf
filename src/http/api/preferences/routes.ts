import type { Fields } from '../../../domain/access/decide.ts';
import type { PreferredView } from '../../../services/preferences/preferences.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { preferencesPatch, preferencesShown } from './schema.ts';

function present(
  { version, language, theme, keys, mail, quietHours, digestAt, phone }: PreferredView,
  fields: Fields,
) {
  return visible(fields, { version, language, theme, keys, mail, quietHours, digestAt, phone });
}

/** What the signed-in person chose for themselves. */
export function preferenceRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { preferences } = services;
  return [
    route({
      method: 'get',
      path: '/me/preferences',
      access: 'preferences:read',
      summary: 'Your language, theme and keys, which notices are mailed, and when',
      output: preferencesShown,
      handler: (ctx) => preferences.show(ctx),
      present,
    }),
    route({
      method: 'patch',
      path: '/me/preferences',
      access: 'preferences:write',
      summary: 'Change what you prefer',
      description:
        'What is not given stays; `null` is as before any choice. Of `mail`, each kind is for itself. Ending a quiet hour lets go what it held.',
      body: preferencesPatch,
      output: preferencesShown,
      ifMatch: 'required',
      problems: ['conflict'],
      handler: (ctx, { body, version }) => preferences.change(ctx, version, body),
      present,
    }),
  ];
}
