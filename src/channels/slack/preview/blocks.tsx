import { inLanguage } from '../../../text/texts.js';
import type { Block, Control, RichTextElement, UnknownPart } from './block-kit.js';
import { messages } from './messages.js';
import type { SlackPageOptions } from './options.js';
import { InlineList, Text, Unknown } from './text.js';

interface BlockProps {
  readonly options: SlackPageOptions;
}

export function BlockView({ block, options }: BlockProps & { readonly block: Block | UnknownPart }) {
  switch (block.type) {
    case 'header':
      return (
        <h2>
          <Text text={block.text} options={options} />
        </h2>
      );
    case 'divider':
      return <hr />;
    case 'section':
      return <Section block={block} options={options} />;
    case 'context':
      return <Context block={block} options={options} />;
    case 'actions':
      return (
        <div className="actions">
          <Controls controls={block.elements} options={options} />
        </div>
      );
    case 'image':
      return <ImageBox alt={block.title?.text ?? block.alt_text} options={options} />;
    case 'rich_text':
      return <RichText elements={block.elements} options={options} />;
    case 'unknown':
      return <Unknown part={block} options={options} />;
  }
}

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

function Section({ block, options }: BlockProps & { readonly block: BlockOf<'section'> }) {
  return (
    <div className="section">
      <div className="section-text">
        {block.text === undefined ? null : <Text text={block.text} options={options} />}
        {block.fields.length === 0 ? null : (
          <div className="fields">
            {block.fields.map((field, index) => {
              const key = `${index} field`;
              return (
                <div key={key}>
                  <Text text={field} options={options} />
                </div>
              );
            })}
          </div>
        )}
      </div>
      {block.accessory === undefined ? null : <Controls controls={[block.accessory]} options={options} />}
    </div>
  );
}

function Context({ block, options }: BlockProps & { readonly block: BlockOf<'context'> }) {
  return (
    <div className="context">
      {block.elements.map((element, index) => {
        const key = `${index} ${element.type}`;
        if (element.type === 'unknown') return <Unknown key={key} part={element} options={options} />;
        if (element.type === 'image') return <ImageBox key={key} alt={element.alt_text} options={options} />;
        return (
          <div key={key}>
            <Text text={element} options={options} />
          </div>
        );
      })}
    </div>
  );
}

function Controls({ controls, options }: BlockProps & { readonly controls: readonly Control[] }) {
  return controls.map((control, index) => {
    const key = `${index} ${control.type}`;
    return <ControlView key={key} control={control} options={options} />;
  });
}

/** Nothing can be pressed: the buttons of a preview lead nowhere. */
function ControlView({ control, options }: BlockProps & { readonly control: Control }) {
  switch (control.type) {
    case 'unknown':
      return <Unknown part={control} options={options} />;
    case 'image':
      return <ImageBox alt={control.alt_text} options={options} />;
    case 'overflow':
      return <span className="button">⋯</span>;
    case 'button':
      return <span className={`button ${control.style ?? ''}`}>{control.text.text}</span>;
    default:
      return <span className="button">{`${control.placeholder?.text ?? ''} ▾`}</span>;
  }
}

function RichText(props: BlockProps & { readonly elements: readonly (RichTextElement | UnknownPart)[] }) {
  return props.elements.map((element, index) => {
    const key = `${index} ${element.type}`;
    return <RichTextPart key={key} element={element} options={props.options} />;
  });
}

function RichTextPart(props: BlockProps & { readonly element: RichTextElement | UnknownPart }) {
  const { element, options } = props;
  if (element.type === 'unknown') return <Unknown part={element} options={options} />;
  if (element.type === 'rich_text_list') return <RichList list={element} options={options} />;
  const content = <InlineList inlines={element.elements} options={options} />;
  switch (element.type) {
    case 'rich_text_section':
      return <div className="line">{content}</div>;
    case 'rich_text_quote':
      return <blockquote>{content}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{content}</pre>;
  }
}

type RichListElement = Extract<RichTextElement, { readonly type: 'rich_text_list' }>;

function RichList({ list, options }: BlockProps & { readonly list: RichListElement }) {
  const items = list.elements.map((item, index) => {
    const key = `${index} item`;
    return (
      <li key={key}>
        <InlineList inlines={item.elements} options={options} />
      </li>
    );
  });
  const className = `indent-${list.indent}`;
  if (list.style === 'bullet') return <ul className={className}>{items}</ul>;
  return (
    <ol className={className} start={list.offset + 1}>
      {items}
    </ol>
  );
}

/** Pictures are not fetched: a preview reaches out to nobody. */
function ImageBox({ alt, options }: BlockProps & { readonly alt: string }) {
  return <span className="image">{`${inLanguage(messages, options.language).image}: ${alt}`}</span>;
}
