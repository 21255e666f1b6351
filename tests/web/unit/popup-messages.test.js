import assert from 'node:assert/strict';
import { it } from 'node:test';
import { directionOf, formatDate, wordsFor } from '../../../web/popup/messages.js';

it('takes English words where a language has none', () => {
  assert.equal(wordsFor('en').close, 'Close');
  assert.equal(wordsFor('en-GB').close, 'Close');
  assert.equal(wordsFor('xx').close, 'Close');
});

it('knows which way a language is written', () => {
  assert.equal(directionOf('en'), 'ltr');
  assert.equal(directionOf('ar'), 'rtl');
  assert.equal(directionOf('he-IL'), 'rtl');
  assert.equal(directionOf('arn'), 'ltr');
});

it('writes dates as the language does, whatever the time zone', () => {
  assert.equal(formatDate('2026-11-24', 'en-GB'), '24 November 2026');
  assert.equal(formatDate('2026-01-01', 'en-US'), 'January 1, 2026');
  assert.equal(formatDate('soon', 'en'), '');
});
