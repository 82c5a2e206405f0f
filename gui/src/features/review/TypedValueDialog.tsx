import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { FormModal } from '@/components/FormModal';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import type { ReviewDrawer, ValueToSet } from '@/lib/api/types';
import { isWebUrl } from '@/lib/text';
import { useTyped } from '@/lib/typed';
import { slotName } from './slots';
import type { Decision } from './useDecision';

type Props = {
  opened: boolean;
  drawer: ReviewDrawer;
  decision: Decision;
  onSet: (value: ValueToSet) => void;
  onClose: () => void;
};

/** A value that nobody found, with where it was read. */
export function TypedValueDialog({ opened, onClose, ...props }: Props) {
  return (
    <FormModal
      opened={opened}
      onClose={onClose}
      title={`Type the value: ${slotName(props.drawer)}`}
      what="the typed value"
      size={480}
    >
      <TypedValueForm {...props} onClose={onClose} />
    </FormModal>
  );
}

function TypedValueForm({ drawer, decision, onSet, onClose }: Omit<Props, 'opened'>) {
  const [value, setValue] = useState('');
  const [url, setUrl] = useState('');
  const [quote, setQuote] = useState('');
  // Once it is sent, the dialog closes by itself.
  const leave = useTyped(
    () => !decision.isPending && [value, url, quote].some((typed) => typed.trim() !== ''),
  );
  const isWrong = url.trim() !== '' && !isWebUrl(url.trim());
  const evidence = { ...(url.trim() && { url: url.trim() }), ...(quote.trim() && { quote: quote.trim() }) };
  return (
    <DialogForm
      onSubmit={() => {
        if (value.trim() === '' || isWrong) return;
        onSet({ value: value.trim(), ...(Object.keys(evidence).length > 0 && { evidence }) });
      }}
      onCancel={() => {
        leave();
        onClose();
      }}
      error={decision.error}
      submit={
        <RoleButton
          off={decision.off}
          type="submit"
          disabled={value.trim() === '' || isWrong}
          loading={decision.isPending}
        >
          Set value
        </RoleButton>
      }
    >
      <p className={text.muted}>
        Now: <bdi>{drawer.value ?? 'no value'}</bdi>. What you type stays until you change it, whatever is
        seeded later.
      </p>
      <TextInput
        label="Value"
        withAsterisk
        data-autofocus
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <TextInput
        label="Page it was read on"
        placeholder="https://"
        value={url}
        error={isWrong && 'Not a web address'}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Textarea
        label="Words of the page"
        autosize
        minRows={2}
        maxRows={6}
        value={quote}
        onChange={(event) => setQuote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
