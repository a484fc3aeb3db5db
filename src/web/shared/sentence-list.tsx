import { Card, Input, Table, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ListedSentence {
  readonly key: string;
  readonly text: string;
}

interface Props {
  readonly title: string;
  /** Said instead of an empty list. */
  readonly none: string;
  readonly sentences: readonly ListedSentence[];
}

/** More than this many sentences can be searched. */
const SEARCHABLE = 10;

/** Sentences one below the other, a page at a time, with a search when there are many. */
export function SentenceList({ title, none, sentences }: Props): ReactNode {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const shown =
    wanted.trim() === '' ? sentences : sentences.filter(({ text }) => text.includes(wanted.trim()));
  return (
    <Card
      title={title}
      extra={
        sentences.length > SEARCHABLE && (
          <Input
            allowClear
            aria-label={t('common.search')}
            placeholder={t('common.search')}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
            className="search"
          />
        )
      }
    >
      {sentences.length === 0 ? (
        <Typography.Text type="secondary">{none}</Typography.Text>
      ) : (
        <Table
          size="small"
          rowKey="key"
          showHeader={false}
          dataSource={shown}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[{ dataIndex: 'text' }]}
        />
      )}
    </Card>
  );
}
