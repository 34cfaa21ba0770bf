import type { week as english } from '../en/week.ts';
import type { Translation } from '../translation.ts';

export const week: Translation<typeof english> = {
  hint: 'Drücken Sie, wo es beginnt, dann wo es endet. Mit Tasten: Pfeile bewegen, Leertaste beginnt und endet, Umschalt mit Pfeilen markiert, Entf nimmt heraus, Esc bricht ab.',
  partly: 'teilweise {{marked}}',
  begins: 'Beginnt {{cell}}. Jetzt, wo es endet.',
  put: '{{area}} {{state}}.',
  cell: '{{day}} {{from}} bis {{to}}',
  area: '{{first}} bis {{last}} {{from}} bis {{to}}',
  cell_state: '{{cell}}, {{state}}',
  free: 'frei',
  not_free: 'nicht frei',
  as_grid: 'Als Raster zeigen',
  as_rows: 'Als Zeilen zeigen',
  none: 'Noch keine Stunden.',
  row: '{{label}}, Zeile {{number}}',
  add: 'Zeile hinzufügen',
  from: 'Von',
  to: 'Bis',
  remove: 'Entfernen',
  remove_row: '{{days}} {{from}}–{{to}} entfernen',
  unfinished: 'Diese Zeile zählt, sobald sie einen Tag und beide Zeiten hat.',
  half: 'Geben Sie dieser Zeile einen Tag und beide Zeiten, oder entfernen Sie sie: Ein Teil davon wird nicht behalten.',
  next_day: 'Endet um {{to}} am nächsten Tag.',
};
