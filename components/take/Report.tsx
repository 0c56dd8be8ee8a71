/** The report on the page, as it is printed. */
import type { Block } from '../../utils/formats/report.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { useTakeWords } from './words.ts';

interface Props {
  blocks: readonly Block[];
  nameless: boolean;
  /** Shown as dots, here and on paper. */
  amountsHidden: boolean;
  onNameless(nameless: boolean): void;
  onPrint(): void;
  onClose(): void;
}

export function Report(props: Props) {
  const { blocks, nameless, amountsHidden, onNameless, onPrint, onClose } = props;
  const { k } = useTakeWords();
  return (
    <section className="take-report" aria-label={k('print.title')}>
      <div className="row take-report-bar">
        <button type="button" className="button primary" onClick={onPrint}>
          {k('print.do')}
        </button>
        <label className="check">
          <input
            type="checkbox"
            checked={nameless}
            onChange={(event) => onNameless(event.target.checked)}
          />
          <span>{k('print.hide')}</span>
        </label>
        <button type="button" className="button" onClick={onClose}>
          {k('print.close')}
        </button>
        {amountsHidden && <p className="source">{k('print.amountsHidden')}</p>}
      </div>
      <article className="take-paper">
        {blocks.map((block, i) => (
          // The blocks of a report keep their places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <BlockView key={i} block={block} />
        ))}
      </article>
    </section>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading') {
    return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
  }
  if (block.kind === 'text') return <p>{block.text}</p>;
  const numeric = (i: number) => (block.heads[i]?.numeric ? 'num' : undefined);
  return (
    <TableBox label={block.caption}>
      <thead>
        <tr>
          {block.heads.map(({ text }, i) => (
            <th key={text} scope="col" className={numeric(i)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report keep their places
          <tr key={row}>
            {cells.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: so do cells
              <td key={i} className={numeric(i)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
