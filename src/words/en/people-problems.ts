import type { SentenceKey } from '../../domain/sentence.ts';

/** What problems say of organisations, of people who sign in, and of their passwords, links and tokens. */
export const peopleProblems = {
  not_an_email_to_sign_in: 'Give an e-mail address in plain letters, such as name@example.org.',
  password_too_short: 'Use at least {{least}} characters.',
  password_too_long: 'Use at most {{most}} characters.',
  password_repeats: 'This repeats itself, or uses only a few characters. Use several words instead.',
  password_too_common:
    'This would soon be guessed: it is a common password, a name, or a run of keys, or little more. Use several words that have nothing to do with each other or with you.',
  not_current_password: 'This is not your current password.',
  token_has_no_password: 'A token has no password. Sign in as a person.',
  token_has_no_mailbox: 'A token gets no mail. Sign in as a person.',
  token_has_no_preferences: 'A token prefers nothing. Sign in as a person.',
  too_many_streams: 'You are listening in too many places at once. Close one, or ask now and then.',
  second_factor_needed:
    'Send the code from your app, or one of your recovery codes, as code, or sign in with a passkey.',
  second_factor_by_password:
    'Sign in with a passkey, or your password and a code: you have set up a second factor.',
  password_before_factor: 'Choose a password first: a second factor stands beside it.',
  wrong_factor_code: 'This code is not right, or was used before. Wait for the next one and try again.',
  step_up_needed: 'Say once more who you are (POST /session/step-up), then try again.',
  too_many_factors: 'You have five apps already. Take one away first.',
  erasure_asked_already: 'This was asked for already. Somebody else has to say yes or no.',
  erasure_decided: 'This was decided already.',
  erasure_needs_another:
    'You asked for this yourself, or it was asked for with a code of yours: somebody else has to say yes.',
  nobody_else_to_say_yes:
    'Nobody else here could say yes. Have an administrator invite a second supervisor or administrator first.',
  nobody_to_complain_to:
    'Nobody here could take it up but their own coach. Have an administrator invite another supervisor first.',
  kept_too_short: 'It must be kept for {{months}} months at least: {{citation}}. Set that or more.',
  kept_too_long: 'It must go after {{months}} months at most: {{citation}}. Set that or less.',
  not_months: 'Give whole months from {{min}} to {{max}}, or null to keep it until somebody decides.',
  clearance_open:
    'There is one already that was asked for or is under way. Wait for it, or say no to it first.',
  clearance_not_prepared: 'It is not ready, or was asked for already. Look at it again.',
  clearance_decided: 'This was decided already, or nobody asked for it.',
  clearance_empty: 'Nothing has been kept for its time, so there is nothing to ask for.',
  clearance_needs_another: 'You asked for this yourself: another administrator has to say yes.',
  no_second_administrator:
    'You are the only administrator, and a second one has to say yes. Invite another administrator under People first.',
  nobody_to_tell: 'There is no supervisor who could be told. Invite one first.',
  glass_broken_already:
    'You see cases already, until the half hour is over. Afterwards you can ask again, with a reason for it.',
  glass_needs_another: 'It was you who looked: somebody else looks it over.',
  glass_reviewed: 'This was looked over already.',
  not_by_a_code: 'Somebody else than who made your code gives you the file. Ask for it on your page.',
  not_by_a_portal: 'Come in with a code from your coach for this.',
  too_many_passkeys: 'You have ten passkeys already. Take one away first.',
  passkeys_not_here:
    'Passkeys are not offered at this address: they are bound to a name that the service is reached by over TLS.',
  passkey_not_made: 'No passkey was made for this, or it took too long. Begin again.',
  wrong_passkey:
    'This passkey is not known here, or was not used for this. Try again, or sign in another way.',
  no_passkey_yet: 'You have no passkey yet.',
  codes_just_renewed: 'Another sheet was made at this moment. Use that one, or make one more.',
  factor_confirmed: 'This is set up already.',
  no_factor_yet: 'Recovery codes come with an app or a passkey. Add one first.',
  scoring_stopped_already: 'Scoring is stopped already.',
  scoring_runs_already: 'Scoring runs already.',
  delivery_on_its_way: 'It has arrived or is on its way. Only what came to no good end is sent again.',
  too_many_keys: 'Choose at most 60 keys.',
  link_no_good: 'This link cannot be used. It is good once and for a limited time; ask for a new one.',
  wrong_code: 'Check the address and the code. A newer mail has a newer code.',
  address_not_tried:
    'Your first posting opens once we know that mails reach you. Ask for a mail, open the link in it, press the button there, then open the posting.',
  question_not_for_mail: 'Only an open question to an employer is put by mail.',
  address_not_of_employer: 'Choose an address of one of the employer’s contacts.',
  employer_has_no_address: 'No address of this employer is known. Write down a contact with one first.',
  enquiry_over: 'This question has been answered, or is asked no more.',
  answered_in_posting: 'This is answered in the posting itself.',
  not_a_page: 'Give a page of this service, such as /opportunities.',
  not_a_name: 'Give a name of 1 to 200 characters.',
  last_administrator: 'This is the last administrator who can sign in. Let somebody else become one first.',
  role_sees_more_than_yours:
    'A token of this role would see more than you may. Have it made on the command line by whoever runs the server.',
  outlives_its_maker: 'A token made with a token ends no later than that one.',
  part2_in_us_alone: '42 CFR Part 2 binds programmes in the US alone. Leave it off.',
  later_after_days: 'Give whole days from {{min}} to {{max}}.',
  organisation_name_taken: 'There is an organisation of this name. Add something that tells them apart.',
  organisation_ambiguous: 'Several organisations have this name. Name one by its id: {{known}}.',
  user_disabled: 'They are disabled. Enable them first.',
  user_unknown: 'Nobody of this organisation signs in with this address or has this id.',
  employer_of_user_missing: 'Name the employer this person speaks for.',
  participant_without_record:
    'Whoever is a participant has a record. Invite them (POST /invitations), which finds it or makes one, or let a coach make a code for them.',
  employer_of_token_missing: 'Name the employer this token speaks for.',
  not_a_zone: 'Give an IANA zone, such as Europe/London.',
  not_a_country: 'Give a country as two capital letters (ISO 3166-1), such as GB.',
  not_a_currency: 'Give a currency as three capital letters (ISO 4217), such as GBP.',
} satisfies Readonly<Partial<Record<SentenceKey, string>>>;
