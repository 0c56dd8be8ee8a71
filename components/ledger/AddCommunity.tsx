/** A community outside the sites that are read: by its name, kept by hand. */
import { type FormEvent, useState } from 'react';
import { usePending } from '../ui/usePending.ts';
import { TextField } from './Field.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  /** True when it is kept; the name stays until then. `id`: the same for all tries of one. */
  onAdd(name: string, id: string): Promise<boolean>;
}

export function AddCommunity({ onAdd }: Props) {
  const { l } = useLedgerWords();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const [id, setId] = useState(() => crypto.randomUUID());
  const { pending, run } = usePending();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const said = name.trim();
    setWrong(said === '' || said.length > 200);
    if (said === '' || said.length > 200) return;
    run(async () => {
      if (!(await onAdd(said, id))) return;
      setId(crypto.randomUUID());
      setName('');
    });
  };
  return (
    <form className="ledger-form" aria-label={l('addCommunity.title')} onSubmit={add} noValidate>
      <p className="source">{l('addCommunity.why')}</p>
      <TextField
        name="name"
        label={l('addCommunity.name')}
        value={name}
        onChange={(text) => {
          setName(text);
          setWrong(false);
        }}
        wrong={wrong ? l('wrong.name') : undefined}
      />
      <div className="row">
        <button type="submit" className="button" disabled={pending}>
          {l('addCommunity.save')}
        </button>
      </div>
    </form>
  );
}
