import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The next page of a list, under what is there already. */
export function MoreButton({ query }: { query: Pages }) {
  const { t } = useTranslation("ui");
  if (!query.hasNextPage) return null;
  return (
    <Button
      size="xs"
      variant="default"
      mt="sm"
      className="no-print"
      loading={query.isFetchingNextPage}
      onClick={() => query.fetchNextPage()}
    >
      {t("more")}
    </Button>
  );
}
