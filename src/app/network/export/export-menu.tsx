import { READING_WORDS } from '../../../domain/notes/reading-words.ts';
import { useExposureQuestion } from '../../queries/analyses/use-analyses.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useVersions } from '../../queries/workspace-queries.ts';
import { Popover } from '../../components/popover.tsx';
import { getFileStem } from '../../components/save-file.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import net from '../network.module.css';
import { summarise } from '../model/summarise.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';
import type { ExportKind } from './save-network.ts';

const KINDS: readonly (readonly [ExportKind, string, string])[] = [
  ['svg', 'SVG', 'the picture, to scale and edit'],
  ['png', 'PNG', 'the picture, to paste'],
  ['csv', 'CSV', 'sources and flows as rows'],
  ['gexf', 'GEXF', 'for Gephi'],
  ['graphml', 'GraphML', 'for yEd, Cytoscape, NetworkX'],
];

/** Hands over the drawing, with caption, dates and the mark of fictional data. The file writers are loaded on demand. */
export function ExportMenu({ explorer }: { explorer: ShownExplorer }) {
  const view = useView();
  const question = useExposureQuestion();
  const versions = useVersions(view.workspaceId).data;
  const saving = useSaving();
  if (view.workspace === undefined || question === null) return null;
  const { name, demo } = view.workspace;
  const version = versions?.find(({ hash }) => hash === view.dataVersion);
  const save = async (kind: ExportKind) => {
    const { saveNetwork } = await import('./save-network.ts');
    await saveNetwork(kind, explorer, {
      stem: `${getFileStem(name, demo)}-network-${question.lawDate}`,
      title: `Supply network of ${name}`,
      header: [
        ['Workspace', name],
        ['Data are', demo ? 'DEMO, FICTIONAL' : "the company's own"],
        ['Shown', summarise(explorer).replaceAll('\u00a0', ' ')],
        ['Law date', question.lawDate],
        ['Reading of the law', READING_WORDS[question.reading ?? 'open']],
        [
          'Data version',
          `${version === undefined ? '' : `v${version.number} of ${version.dataDate ?? version.accepted.slice(0, 10)}, `}${question.dataVersion}`,
        ],
        ['Unseen tiers', question.inference ? 'filled from public market shares, inferred' : 'left unknown'],
        [
          'Assumed',
          Object.entries(question.assumptions)
            .map(([limb, choice]) => `${limb}: ${choice}`)
            .join(', ') || 'nothing',
        ],
      ],
    });
  };
  return (
    <Popover className={net['quiet']} label="Export" title="Export what is shown">
      <ul className={net['kinds']}>
        {KINDS.map(([kind, word, use]) => (
          <li key={kind}>
            <button
              type="button"
              className={net['button']}

              onClick={() => saving.run(() => save(kind))}
            >
              {word}
            </button>{' '}
            {use}
          </li>
        ))}
      </ul>
      <SavingFailure saving={saving} />
    </Popover>
  );
}
