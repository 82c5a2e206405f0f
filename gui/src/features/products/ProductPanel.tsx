import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { PanelTabs } from '@/components/PanelTabs';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { quiet } from '@/components/quiet';
import { PanelSection, SidePanel } from '@/components/SidePanel';
import type { Product } from '@/lib/api/types';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { useOff } from '@/lib/permission';
import { fullName } from '@/lib/text';
import { EditProductForm } from './EditProductForm';
import { ProductDetails } from './ProductDetails';
import { ProductHistory } from './ProductHistory';
import { productQueries } from './queries';
import type { ChangeProductSearch, ProductSearch } from './search';
import classes from './Products.module.css';

type Props = {
  category: string;
  productId: string;
  loaded: Product | undefined;
  /** Products read from files are read-only. */
  changeable: boolean;
  focus: object | null;
  search: ProductSearch;
  onSearch: ChangeProductSearch;
  brandDialog: (slot: BrandDialogProps) => ReactNode;
};

type Part = 'details' | 'edit' | 'history';

const words: Record<Part, string> = { details: 'Details', edit: 'Edit', history: 'History' };

/** A product to read and to edit. Changes by others appear in the form until something is typed. */
export function ProductPanel({ category, productId, loaded, changeable, ...props }: Props) {
  const { search, onSearch } = props;
  const off = useOff('edit');
  const asked = useQuery({ ...productQueries.one(category, productId), placeholderData: loaded });
  const [dirty, setDirty] = useState(false);
  const [seen, setSeen] = useState(asked.data);
  if (asked.data && asked.data !== seen && !dirty) setSeen(asked.data);
  // A former ID redirects to the current one: the panel stays on the same product.
  const movedTo = seen && seen.productId !== productId && !dirty ? seen.productId : undefined;
  useEffect(() => {
    if (movedTo) onSearch({ open: movedTo });
  }, [movedTo, onSearch]);
  const close = () => onSearch({ open: undefined, part: undefined });
  if (!seen) {
    return (
      <SidePanel label="Product" over="Product" title={productId} onClose={close}>
        <PanelSection title="Identity">
          {asked.error && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
          {asked.isPending && <Skeleton h={120} />}
        </PanelSection>
      </SidePanel>
    );
  }
  const product = asked.data ?? seen;
  const part: Part = changeable ? (search.part ?? 'details') : 'details';
  return (
    <SidePanel
      label={fullName(seen)}
      over={seen.brand}
      title={[seen.model, seen.variant].filter(Boolean).join(' ')}
      onClose={close}
    >
      {asked.error && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
      {!changeable && <ProductDetails product={product} />}
      {changeable && (
        <PanelTabs
          label="Parts of the product"
          words={words}
          value={part}
          onChange={(next) => onSearch({ part: next === 'details' ? undefined : next })}
          end={
            <RoleButton
              {...quiet}
              off={off}
              disabled={dirty}
              onClick={() => onSearch({ dialog: 'delete', of: product.productId })}
            >
              Delete…
            </RoleButton>
          }
        >
          <Tabs.Panel value="details" keepMounted={false} className={classes.part}>
            <ProductDetails product={product} />
          </Tabs.Panel>
          <Tabs.Panel value="edit" keepMounted={dirty} className={classes.part}>
            <EditProductForm
              product={seen}
              focus={part === 'edit' ? props.focus : null}
              onDirty={setDirty}
              onSaved={(saved) => onSearch({ open: saved.productId, part: undefined })}
              onOpenProduct={(id) => onSearch({ open: id, part: undefined })}
              brandDialog={props.brandDialog}
            />
          </Tabs.Panel>
          <Tabs.Panel value="history" keepMounted={false} className={classes.part}>
            <ProductHistory
              product={product}
              onUndone={(left) => onSearch({ open: left?.productId, ...(!left && { part: undefined }) })}
            />
          </Tabs.Panel>
        </PanelTabs>
      )}
    </SidePanel>
  );
}
