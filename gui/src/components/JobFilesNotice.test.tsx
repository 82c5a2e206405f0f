import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { jobFilesQueries } from '@/lib/jobFiles';
import { jobFilesInStep } from '@/test/reconcileSamples';
import { show } from '@/test/screen';
import { JobFilesNotice } from './JobFilesNotice';

/** Says when the answer is there, so that silence is more than not having heard of it. */
function Answered() {
  const { data } = useQuery(jobFilesQueries.state('mouse'));
  return data && <p>Answered</p>;
}

const open = (extra: number, missing: number) => {
  const jobFiles = {
    ...jobFilesInStep,
    jobFiles: 342 + extra - missing,
    extra,
    missing,
    inStep: extra + missing === 0,
  };
  return show(
    <>
      <JobFilesNotice category="mouse" />
      <Answered />
    </>,
    { jobFiles },
  );
};

it('says how many job files have no product, and links to reconcile', async () => {
  open(348, 0);
  const notice = await screen.findByRole('status');
  expect(notice.textContent).toContain('690 job files for 342 products: 348 without a product.');
  expect(screen.getByRole('link', { name: 'Reconcile' }).getAttribute('href')).toBe(
    '/studio/mouse/reconcile',
  );
});

it.each([
  ['in step', 0, 0],
  ['only missing, which are on their way', 0, 3],
])('is silent when the files are %s', async (_, extra, missing) => {
  open(extra, missing);
  await screen.findByText('Answered');
  expect(screen.queryByRole('status')).toBeNull();
});
