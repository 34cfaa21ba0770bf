import type { components as english } from '../en/components.ts';
import type { Translation } from '../translation.ts';

export const components: Translation<typeof english> = {
  acts: 'Aktionen',
  loading: 'Wird geladen',
  loading_now: 'Wird geladen …',
  busy: '{{label}} …',
  more: 'Mehr zeigen',
  close: 'Schließen',
  not_known: 'nicht bekannt',
  reason: 'Grund (freiwillig)',
  no_connection: 'Keine Verbindung',
  not_found: 'Nicht gefunden',
  not_loaded: 'Das ließ sich nicht laden',
  report: 'Wenn Sie es melden, nennen Sie die Anfrage {{id}}.',
  again: 'Noch einmal versuchen',
};
