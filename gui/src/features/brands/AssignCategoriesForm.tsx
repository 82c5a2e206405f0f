import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogFoot } from '@/components/DialogFoot';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import type { Brand } from '@/lib/api/types';
import { categoryName, count } from '@/lib/format';
import { toggled } from '@/lib/params';
import { useWrite } from '@/lib/permission';
import { AnotherCategory } from './AnotherCategory';
import { AssignmentView } from './AssignmentView';
import { inverseOf } from './assignment';
import { assignCategories, registryQueries } from './queries';
import { notifyChange } from '@/components/notifyChange';
import { useChanged } from '@/lib/useChanged';
import { useCategories } from './useCategories';
import dialog from '@/components/Dialog.module.css';
import classes from './Brands.module.css';

type Props = {
  slugs: string[];
  /** The loaded ones among them. */
  brands: Brand[];
  onCancel: () => void;
  onDone: () => void;
};

/** Assigns categories to many brands at once: shows what the ticked ones would change, then does exactly that. */
export function AssignCategoriesForm({ slugs, brands, onCancel, onDone }: Props) {
  const changed = useChanged();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const offered = useCategories([...brands.flatMap(({ categories }) => categories), ...add]);
  const wanted = { slugs, add, remove };
  const isAsked = add.length + remove.length > 0;
  const preview = useQuery({ ...registryQueries.assignment(wanted), enabled: isAsked });
  const report = isAsked ? preview.data : undefined;
  const settled = report !== undefined && !preview.isFetching && !preview.error;
  const assigning = useWrite('edit', {
    mutationFn: () => assignCategories(wanted, false),
    onSuccess: async (done) => {
      onDone();
      notifyChange({
        title: `Changed ${count(done.changed, 'brand')}`,
        message:
          done.refused > 0 ? `${count(done.refused, 'brand')} rejected.` : 'Saved in the brand registry.',
        undo: () => Promise.all(inverseOf(done.results).map((back) => assignCategories(back, false))),
        onUndone: changed,
      });
      await changed();
    },
  });

  function tick(category: string, to: 'add' | 'remove') {
    setAdd(to === 'add' ? toggled(add, category) : add.filter((other) => other !== category));
    setRemove(to === 'remove' ? toggled(remove, category) : remove.filter((other) => other !== category));
  }

  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (settled && report.changed > 0) assigning.mutate();
      }}
    >
      <div>
        <table className={classes.assign}>
          <thead>
            <tr>
              <th scope="col">Category</th>
              <th scope="col">Add</th>
              <th scope="col">Remove</th>
            </tr>
          </thead>
          <tbody>
            {offered.map((category) => (
              <tr key={category}>
                <th scope="row">{categoryName(category)}</th>
                <td>
                  <Checkbox
                    size="xs"
                    aria-label={`Add ${categoryName(category)}`}
                    checked={add.includes(category)}
                    onChange={() => tick(category, 'add')}
                  />
                </td>
                <td>
                  <Checkbox
                    size="xs"
                    aria-label={`Remove ${categoryName(category)}`}
                    checked={remove.includes(category)}
                    onChange={() => tick(category, 'remove')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <AnotherCategory
          onAdd={(category) => {
            if (!add.includes(category)) tick(category, 'add');
          }}
        />
      </div>
      {preview.error && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      {assigning.error && <ProblemView error={assigning.error} />}
      <AssignmentView
        report={report}
        outdated={!settled}
        foot={
          <DialogFoot onCancel={onCancel}>
            <RoleButton
              off={assigning.off}
              type="submit"
              disabled={!settled || report.changed === 0}
              loading={assigning.isPending}
            >
              {settled ? `Change ${count(report.changed, 'brand')}` : 'Change brands'}
            </RoleButton>
          </DialogFoot>
        }
      />
    </form>
  );
}
