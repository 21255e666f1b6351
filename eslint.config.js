import js from '@eslint/js';

/** What writes markup: text goes in as text. */
const MARKUP = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'write',
  'writeln',
];

export default [
  { ignores: ['build/', 'dist/', 'tools/cmake/'] },
  js.configs.recommended,
  {
    rules: {
      'no-undef': 'off', // tsc knows better
      'no-control-regex': 'off', // separators are control characters
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-implicit-globals': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  {
    files: ['web/**/*.js'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        ...MARKUP.map((property) => ({
          property,
          message: 'Use textContent and createElement.',
        })),
      ],
      'no-restricted-globals': [
        'error',
        { name: 'setInterval', message: 'Nothing polls: listen or observe.' },
      ],
    },
  },
];
