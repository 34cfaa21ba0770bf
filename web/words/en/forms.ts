export const forms = {
  nothing: 'nothing',
  conflict:
    'Somebody else changed the same while you were typing. Nothing of yours is lost: choose what stays.',
  before: 'Before',
  yours: 'Yours',
  theirs: 'Theirs',
  use_yours: 'Use yours: {{field}}',
  use_theirs: 'Use theirs: {{field}}',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  remove_item: 'Remove {{name}}',
  not_listed: 'no longer listed',
  place_hint: 'Type a postcode or a name. Chosen from the list, the way there can be worked out.',
  place_known: 'The way there can be worked out.',
  looking: 'Looking…',
  none_called: 'Nothing is called that. Try another word.',
} as const;
