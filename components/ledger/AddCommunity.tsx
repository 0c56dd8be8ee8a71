/** A community outside the sites that are read: by its name, kept by hand. */
import { type FormEvent, useState } from 'react';
import { TextField } from './Field.tsx';
import { useLedgerWords } from './words.ts';

export function AddCommunity({ onAdd }: { onAdd(name: string): void }) {
  const { l } = useLedgerWords();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const said = name.trim();
    setWrong(said === '' || said.length > 200);
    if (said === '' || said.length > 200) return;
    onAdd(said);
    setName('');
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
        <button type="submit" className="button">
          {l('addCommunity.save')}
        </button>
      </div>
    </form>
  );
}
