import type * as en from '../en/problem-titles.ts';
import type { Translation } from '../translation.ts';

export const problemTitles: Translation<typeof en.problemTitles> = {
  malformed_request: 'Die Anfrage ließ sich nicht lesen',
  unauthenticated: 'Melden Sie sich zuerst an',
  second_factor: 'Ein Code fehlt',
  step_up: 'Bestätigen Sie, wer Sie sind',
  forbidden: 'Nicht erlaubt',
  not_found: 'Nicht gefunden',
  method_not_allowed: 'Das geht hier nicht',
  conflict: 'Das widerspricht dem, was gilt',
  stale_version: 'Inzwischen geändert',
  too_large: 'Zu groß',
  unsupported_media_type: 'Dieser Dateityp wird hier nicht angenommen',
  invalid: 'Einige Angaben sind zu berichtigen',
  version_required: 'Nennen Sie die Fassung, die Sie haben',
  rate_limited: 'Zu viele Anfragen',
  unavailable: 'Gerade nicht verfügbar',
};
