import { type LanguageCues, phrases } from './cue.js';

export const en: LanguageCues = {
  rule: phrases(`policy, policies, rule, requirement*, terms of service, terms of use, user agreement, agreement, standard, guideline,
    conditions of use, criteria, threshold, regulation, directive, eligibility, compliance, code of conduct, terms and conditions`),
  change:
    phrases(`we are updating, we're updating, we are changing, will change, is changing, are changing, what is changing, what changes, changes to,
    update to, updated, updating, revised, revise, amended, amend*, replaced, will be replaced, increase, increases, increased, rises, goes up, go up, decrease, lowered, reduced to, goes from,
    tightened, tightening, formerly, used to be, up from, down from, instead of, previously, no longer, will end, to end, comes to an end,
    will stop, closes, switched off, becomes, become, will be capped, higher bar, new standard, longer, shorter, stricter, fewer, refresh, was, discontinue*`),
  new: phrases(`we are introducing, we're introducing, introduces, introducing, introduced, now required, now needed, now need, mandatory, becomes mandatory, new requirement*,
    new rule, new policy, new fee, will be required, will have to, may no longer, must now, is being added, adding, for the first time, will ask for`),
  formerly: phrases(
    `was, were, previously, formerly, until now, so far, up to now, at present, currently, instead of, rather than, up from, down from, used to, compared with, old limit, no longer, from now on only, existing policy, the current, had been, in the past`,
  ),
  first: phrases(
    `for the first time, we are introducing, we're introducing, introducing, introduces, is being introduced, new requirement, new policy, new rule, new step, new fee, did not exist, has not existed, has never, never before, is now required, now required, becomes mandatory, will be required, we are adding, we're adding, launch of, we launch, is created, we are creating`,
  ),
  law: phrases(
    `regulation (eu), directive (eu), directive, the act, act takes effect, congress, parliament, executive order, the law, federal law, revenue regulations, statutory instrument, royal assent, member states, the commission, ministry of, authority, customs, it will be illegal, prohibited by law, import tax, revenue law, penalty under, bill, enacted, was enacted, the amendments, statutory, decree, tax office, revenue authority, under the law, by law, required by law, legal requirement, implements the, transposes, official journal, federal register, gazette, the regulation, the regulations, act 20, regulator, inspectorate, withholding tax, import duty, legislation`,
  ),
  withdrawn: phrases(
    `will not be introduced, will not go ahead, not going ahead, will not proceed, have decided not to, decided against, is withdrawn, has been withdrawn, been withdrawn, are withdrawing, we withdraw, cancelled the planned, canceling the planned, have cancelled, has been abandoned, dropping the, have dropped, been dropped, is dropped, been scrapped, no longer plan to, shelved, rescinded, will not take effect, never take effect, called off, will not be going ahead, won't be introduced, won't go ahead, we are withdrawing, we're withdrawing, withdrawal of the, decided to drop, have been shelved, has been shelved, reversing, we have reversed, is off the table, no longer going to, cancelling, will stay as it is, plan is dropped, stepping back from, backed away, repealed before`,
  ),
  postponed: phrases(
    `postpone*, deferred, deferral, delayed until, delaying the, pushed back, moved back, moved to, extension of the deadline, deadline has been extended, moved by, extended to, extended until, rescheduled, put off, later than planned, new start date, more time to prepare`,
  ),
  reminder: phrases(
    `if you have not yet, if you haven't yet, haven't yet, have not yet, about to expire, expires soon, still have time, as we told you, reminder, remind you, as announced, as previously announced, announced earlier, earlier notice*, repeats earlier, still missing, is due, don't forget, do not forget, last chance to comply, once again, as we announced, as communicated, coming up, final notice, still need, yearly check, friendly reminder, a quick reminder, gentle reminder, recap, just to recap, already announced, we announced, told you in, since then, has applied since, have applied since, has been in force since, already in force, already applies, already required, in case you missed it, yearly, every year, annual confirmation, once a year, expires on, final reminder, second notice, re-sent, resend, repeat of`,
  ),
  'nothing-new':
    phrases(`no additional requirement*, introduces no, nothing about the requirement, is not new, no new requirement*, nothing new, there is no new, nothing in the rules, rules have not changed, rule has not changed,
    not a new rule, no change to the rule, these dates are guidance, rules themselves have not, requirement itself has not, does not introduce, nothing else changes, same as last year, as every year, no policy change, identical to last year, same rules, rules are the same, nothing has changed, nothing changes in, no new obligation, content is unchanged, are identical to, illustrates existing, adds no, no further requirement`),
  consultation:
    phrases(`public consultation, consultation, call for evidence, draft guidelines, draft guidance, seeks views, seeking views, your views, non-binding, not binding, does not create new obligations,
    does not change the law, no new obligations, explains existing, existing law, comments by, call for feedback, proposal, is proposing, invites comments, submit comments, bill, second reading, draft bill, draft, have your say, submissions close, call for views, green paper, discussion paper, provisional, preliminary, statement of objections, guide for sellers, fact sheet, leaflet, explanatory, answers to common questions, toolkit, proposals, if it is passed, if adopted, roadmap, market study, has no legal effect`),
  marketing: phrases(
    `save 10%, save 15%, save 20%, packages start at, use code, promo code, exclusive offer, special offer, from our partner, partner offer, unlock, level up, maximise, maximize, supercharge, top sellers, tune in, watch now, on demand, webinar, join us, join our, sign up, register now, register free, registrations open, registration is open, early-bird, seats, tickets, summit, bootcamp, workshop, masterclass, tips, ideas, trend, guide is here, trend guide, success, story, stories, inspire*, boost, grow your, growth, 3x, tripled, doubled, free credits, ad credit, coupon, voucher*, claim, get in front of, half the cost, offer ends, limited time, don't miss, discover, see you there, get ready, is coming, holiday season, celebrate, share your, favourites, favorites, download the guide, free of charge, free trial, how to join, want in, winner*, prize, contest, award, hot sale, super shopping, black friday, prime day, lightning deals, earn up to, go international, in one click, expand, new countries, meet the, interview, spotlight, episode, podcast, live session, course, training, bring a, would you like to tell, beautiful, exciting, excited, happy to help, per cent off, % off, cashback, get started, watch your sales, sell more, best practices, top tips, early access, opt in today, join the programme, join the program, breakfast, croissant, meetup, join the, newsletter, in this issue, happy selling, bundle, discount on, free for the first, bonus, reward, early bird, spots are limited, sign-up, we can't wait, tell us your story, competition, free month, trial, cash prize, trending, playbook, case study, drop by, coffee, get inspired, kick off, party`,
  ),
  service: phrases(
    `outage, known issue, technical issue, we're aware, we are aware, has been solved, has been resolved, fixed, rolling out a fix, maintenance, scheduled maintenance, temporarily unavailable, loading slowly, slow, typhoon, storm, hurricane, flood*, snow, strike, earthquake, pick-ups paused, paused in, have stopped, acceptance resumed, resumed, resume, moving again, holiday hours, opening hours, closed on, bank holiday, public holiday, will be closed, reports are delayed, delay in, delays in, service disruption, disruption, incident, engineers, no need to, sorry for the, status page, working on a fix, back to normal, being restored, carrier delays, now available for download, document is available, can now be downloaded, stay safe, we are seeing, we're seeing, are updated with, delay of up to, working normally, our engineers, being investigated, investigating, intermittent, error message, slower than usual, temporarily, unavailable, offline for, will not be reachable, downtime, no pick-ups, no collections, collections, no deliveries, reduced hours, office is closed, cut-off times over, bad weather, heavy rain, wildfire, backlog, rerouted, port congestion, restored, we apologise, we apologize`,
  ),
  unchanged:
    phrases(`not affected, unaffected, is not affected, are not affected, does not affect, do not affect, not changed by, are not changed, is not changed, not changing, do not change, does not change, will not change, no change, no changes, not touched, stays the same,
    stay the same, stay as they are, stays as it is, remain unchanged, remains unchanged, remain the same, remains the same, remain as they are, remains as it is, unchanged, without change, not part of this, not in scope, out of scope, outside the scope, separate matter, different matter,
    not modified, does not alter, do not alter, still apply as before, as before, same as before, same as today, same as now, continue to apply, continues to apply, follow their own rules, has nothing to do, have nothing to do, nothing to do with, not required to register, do not have to register, is covered as before, no effect on, no impact on, independent of this, not concern`),
  relief: phrases(
    `no longer required, no longer need, need not, relax*, eased, waived, waive, exempt*, lower fee*, reduced fee, reduction, abolish*, you asked for, more time, longer to, free of charge, credited back, fee cut, lifted`,
  ),
  obligation: phrases(
    `must, have to, has to, will have to, required, requires, is mandatory, are mandatory, mandatory, need to, needs to, shall, obliged, obligation, are asked to, please make sure, make sure, ensure, is necessary, you'll need, will need, needed, provide, compulsory, subject to, has to be, have to be`,
  ),
  prohibition: phrases(
    `must not, may not, prohibited, prohibit*, banned, ban, not allowed, not permitted, no longer be listed, no longer be offered, no longer accepted, no longer be accepted, may no longer, can no longer, cannot be listed, forbidden, illegal, unlawful, not be used, refused, not accepted, not be accepted, shall not, is not permitted, will not be shown, restricted to`,
  ),
  request: phrases(`please, kindly, we ask you to, you are asked to, make sure, be sure to`),
  action: phrases(
    `please, submit, upload, complete, confirm, provide, update your, register, send us, enter it, enter your, enter the, close your, remove, delete, deleted, file, add the, add your, fill in, apply for, accept, opt out, check that, review your, verify, must have, arrive, make sure, update, select, choose, declare, report, notify, respond, appoint, sign, renew, switch, clear, cut-off, deadline, have to send, have to, must, be complete, needs to be, need to be, install, ask your, ask the, do so, do this, send, return, book, adapt, migrate, replace, move to, switch to`,
  ),
  'penalty-severe':
    phrases(`account will be closed, permanent closure, close the account, closes the account, account closure, terminated, termination of your account, permanently, for good, store will be suspended, account suspended, account may be suspended, accounts may be suspended, account deactivated, account may have their account deactivated, have their account deactivated, deactivat*,
    suspended, suspension, funds frozen, funds will be frozen, withhold your funds, payouts stop, frozen, seized, seizure, destroyed, recall, prosecution, criminal, injunction, lose its shop link, imprisonment, expelled, banned from selling, blocked from selling`),
  'penalty-serious': phrases(
    `removed, remove listings, taken down, taking listings down, taken off, will be suppressed, suppressed, suppression, not be shown, will be hidden, delisted, blocked, deactivated, fine, fines, penalty, penalties, a fine of, stop notice*, listing removal, lose access, unfulfillable, order limits, shut out, delist*, refused, charged to, paused`,
  ),
  'penalty-light': phrases(
    `points, warning, strike, less traffic, lower ranking, ranked lower, lose the badge, not reimbursed, will not be reimbursed, surcharge, fee applies, demoted`,
  ),
  everyone: phrases(
    `all sellers, every seller, all merchants, all listings, every listing, all categories, all products, everyone who, all accounts, every business, any business, all orders, all countries, worldwide, all stores`,
  ),
  faq: phrases(
    `frequently asked questions, faq, questions and answers, common questions, q&a, details on item, illustration, what about, common reasons`,
  ),
  boilerplate: phrases(
    `please do not reply, do not reply to this, you are receiving this, privacy notice, privacy policy |, was this announcement helpful, tags:, related articles, this summary is provided for convenience, in case of differences, translations will, questions? join, was this helpful, all rights reserved, unsubscribe, contact us |, terms of use |, read our privacy, status updates are posted, office hours, follow us`,
  ),
  start: phrases(
    `from, as of, as from, starting, beginning, begins on, beginning on, starting on, starting from, effective, effective from, go live on, goes live on, live from, effective as of, effective on, with effect from, on and after, on or after, in force from, commencing, commencing on, applies from, apply from, start on, starts on, from the, will be updated on, will change on, will be replaced on, will be revised on, will be effective on`,
  ),
  'start-after': phrases(
    `onwards, onward, to take effect, comes into force, take effect, takes effect, goes live`,
  ),
  on: phrases('on, on the, at'),
  'in-force': phrases(
    `effective, take effect, takes effect, taking effect, took effect, come into effect, comes into effect, go into effect, goes into effect, go live, goes live, going live, come into force, comes into force, enter into force, enters into force, in force, with effect, apply, applies, will apply, applies from, will be applied, becomes mandatory, become mandatory, holds from, starts, start, begins, begin, will move to, will be replaced, will stop, stop, stops, will end, end on, ends on, ends, expire on, switched off, closes, required for, will be required, introduced, we are updating, we're updating, will be, no longer, must, will have, will need, is suspended, suspends, date of application, moves to, entry into force, entry into application, start date`,
  ),
  deadline: phrases(
    `by, before, until, till, have until, no later than, not later than, at the latest by, up to, through, deadline is, deadline:, due by, due on, on or before, by the, prior to, by end of, by the end of, within, cut-off is, cut-off:, is due`,
  ),
  'deadline-after': phrases('at the latest, cut-off, is the deadline'),
  latest: phrases(
    `no later than, not later than, at the latest, on or before, deadline, due by, due on, is due, cut-off, last day, final date, end of the period, closing date, submissions close`,
  ),
  since: phrases(`since, ever since`),
  after: phrases(`after, after the`),
  past: phrases(
    `published, published on, posted, posted on, last updated, updated on, last modified, adopted, adopted on, signed, signed on, announced on, announced in, dated, was published, dates from, as of version, version, released on, issued on, agreement was reached, reached on, in place since, available since, relaunched, created on, circulated, archive, decided on, already ask, pilot that ran, the guide we published, style guide, launched on, introduced on, entries are dated, formerly, was adopted, came into force, proposed on, open since, calendar year`,
  ),
  event: phrases(
    `webinar, office hours, session, sessions, workshop, join us, q&a, livestream, live stream, summit, conference, fair, drop-in, seminar, ask us anything, tutorial, training, registration for the, event takes place, take place on, meet us, round table, listing lounge, book a slot, hosted`,
  ),
  example: phrases(
    `example, for example, e.g., illustration, for instance, in our example, suppose, imagine, say you`,
  ),
  'old-date': phrases(
    `originally, previously, initially, formerly, earlier date, later set for, was due, had been, was planned, instead of, rather than, was to, were to, first planned, would have, an earlier draft, used to, old date, no longer on`,
  ),
  'new-date': phrases(
    `will now, now apply, now applies, the new date, new date is, instead on, moved to, postponed to, postponed until, until now set, is now, now take effect, now takes effect, delayed until, deferred to, deferred until, now start, now starts, new start date, pushed back to, to`,
  ),
  validity: phrases(
    `orders placed, orders paid, orders created, order placed, shipment plan created, shipment plans created, created on or before, created before, placed before, paid before, submitted on or before, submitted before, recorded before, sent before, valid until, valid for, available until, open until, expires, expire, apply until, temporary, runs until, run until, meant to run, covering, period from, offer period, applications submitted, made before, sold before, stock made, enrolled before, listed before, opened before, if you submitted, purchases made, promised through, registered before, between, transition until, shipped before, continue until, remains until, until then`,
  ),
  others: phrases(
    'member states, the council, parliament, the commission, the committee, the review, a review, lawmakers, the senate',
  ),
  'new-users': phrases(
    'new users, new sellers, new accounts, new members, newly registered, new merchants, sellers who join',
  ),
  'existing-users': phrases(
    'existing users, existing sellers, current users, existing accounts, existing members, all other users, everyone else, current sellers',
  ),
};
