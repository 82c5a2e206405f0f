import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { History } from '@/components/History';
import { ProblemView } from '@/components/ProblemView';
import { PanelSection } from '@/components/SidePanel';
import { lifecycle } from '@/components/meanings';
import type { Product, ProductAction } from '@/lib/api/types';
import { useChanged } from '@/lib/useChanged';
import { productFields } from './productForm';
import { undoProductEntry } from '@/lib/history';
import { useWrite } from '@/lib/permission';
import { productQueries } from './queries';

const actionWords: Record<ProductAction, string> = {
  added: 'added it',
  adopted: 'imported it from a file',
  updated: 'changed it',
  rebranded: 'changed its brand',
  removed: 'deleted it',
  restored: 'restored it',
  undone: 'undid the last change',
};

const shown = (field: string, values: string[]) =>
  field === 'status'
    ? values.map((value) => (lifecycle as Record<string, { word: string }>)[value]?.word ?? value)
    : values;

type Props = { product: Product; onUndone: (left: Product | null) => void };

/** The changes of the product, who made them and when; the last one can be undone. */
export function ProductHistory({ product: { category, productId }, onUndone }: Props) {
  const asked = useQuery(productQueries.history(category, productId));
  const changed = useChanged();
  const undoing = useWrite('edit', {
    mutationFn: (entry: number) => undoProductEntry(category, entry),
    onSuccess: async ({ product }) => {
      onUndone(product);
      notifications.show({
        color: 'green',
        title: 'Undone',
        message: product ? 'The product is as it was before.' : 'The product is no longer in the catalog.',
      });
      await changed();
    },
    onError: () => void changed(),
  });
  return (
    <PanelSection title="Last changes">
      {undoing.error && <ProblemView error={undoing.error} />}
      <History
        asked={asked}
        actionWords={actionWords}
        fieldWords={{ ...productFields.words, productId: 'Product ID' }}
        shown={shown}
        onUndo={(entry) => undoing.mutate(entry)}
        off={undoing.off}
      />
    </PanelSection>
  );
}
