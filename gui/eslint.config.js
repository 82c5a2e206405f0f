import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['dist', 'target', 'src/lib/api/*.d.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic, reactHooks.configs.flat.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // A feature is flat and knows no other: what two of them need lives in components or lib, and app composes them.
    files: ['src/features/**'],
    rules: forbid(
      {
        group: ['../*', '**/features/*'],
        message: 'Features do not import each other: compose them in src/app.',
      },
      { group: ['@/app/*'], message: 'The app composes features, not the other way round.' },
    ),
  },
  {
    files: ['src/components/**', 'src/lib/**'],
    ignores: ['**/*.test.*'],
    rules: forbid({
      group: ['@/app/*', '**/features/*'],
      message: 'Shared code knows no feature and not the app.',
    }),
  },
  {
    files: ['src/lib/**'],
    rules: forbid({
      group: ['@/app/*', '@/components/*', '**/features/*'],
      message: 'The library knows no screen.',
    }),
  },
);
