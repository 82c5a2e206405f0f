import type { GateStanding } from '@/lib/api/types';
import type { IdentityInput } from '@/lib/identity';
import { useVerdict } from '@/lib/useVerdict';
import { Answer } from './Answer';
import { RuleSteps } from './RuleSteps';
import { StandingLine } from './StandingLine';
import { TryForm } from './TryForm';
import { keepVariant, type PartProps } from './search';
import { useTried } from './useTried';
import classes from './Try.module.css';

type Props = PartProps & {
  standing: GateStanding | undefined;
  onAddProduct: (identity: IdentityInput) => void;
  onOpenProduct: (productId: string) => void;
};

/** Checks any identity while it is typed, and shows what each rule decides. */
export function TryPart({ category, search, onSearch, onAddProduct, onOpenProduct, standing }: Props) {
  const { tried, tryOut } = useTried(search, onSearch);
  const verdict = useVerdict(category, { ...tried, unfolded: true }, true);
  const { decision, settled, error } = verdict;
  const blank = tried.brand.trim() === '' && tried.model.trim() === '' && tried.variant.trim() === '';
  return (
    <>
      <TryForm category={category} tried={tried} onChange={tryOut} />
      <div
        className={classes.answer}
        data-outdated={(decision !== undefined && !blank && !settled) || undefined}
      >
        <Answer
          category={category}
          mode={tried.mode}
          blank={blank}
          verdict={verdict}
          onStep={(step) => {
            if ('open' in step) onOpenProduct(step.open);
            else if ('variants' in step) onAddProduct(step.variants);
            else if ('add' in step) onAddProduct(step.add);
            else if ('keep' in step) onSearch(keepVariant(step.keep));
            else tryOut(step.fill);
          }}
        />
        <RuleSteps decision={decision} blank={blank} failed={error != null} />
      </div>
      <StandingLine decision={decision} standing={standing} />
    </>
  );
}
