import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import {
  IconLanguage,
  IconLogout,
  IconMenu2,
  IconMoon,
  IconSettings,
  IconSun,
  IconUserCircle,
} from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Me, signOut } from "@/api/session";
import { dropAllDrafts } from "@/lib/draft";
import { currentLanguage, speak } from "@/lib/i18n";
import { seesPeople } from "@/lib/rights";
import classes from "./person-menu.module.css";

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0))
    .join("");

const MENU = "person-menu";
const close = () => document.getElementById(MENU)?.hidePopover();

/** The browser's own popover: closes by Escape or a press elsewhere, and costs no script. */
export function PersonMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const unit = me.grants[0]?.unit.short_name ?? me.home?.short_name;
  return (
    <>
      <button type="button" className={classes.person} popoverTarget={MENU}>
        <span className={classes.initials} aria-hidden="true">
          {initials(me.full_name)}
        </span>
        <IconMenu2 className={classes.more} size={19} stroke={1.7} aria-hidden="true" />
        <span className={classes.moreWord}>{t("menu.more")}</span>
        <span className={classes.who}>
          <b>{me.full_name}</b>
          <small>{unit}</small>
        </span>
        <span className="unseen">, {t("menu.open")}</span>
      </button>
      <div id={MENU} popover="auto" className={classes.menu}>
        <div className={classes.card}>
          <b>{me.full_name}</b>
          <span className="note">{me.post}</span>
          <Roles me={me} />
        </div>
        <div className={classes.roomy}>
          <Link to="/plans" onClick={close}>
            {t("rooms.plans")}
          </Link>
          <Link to="/indicators" onClick={close}>
            {t("rooms.indicators")}
          </Link>
        </div>
        <Link to="/tai-khoan" className={classes.item} onClick={close}>
          <IconUserCircle size={18} stroke={1.7} aria-hidden="true" />
          {t("menu.account")}
        </Link>
        {seesPeople(me) && (
          <Link to="/quan-tri" className={classes.item} onClick={close}>
            <IconSettings size={18} stroke={1.7} aria-hidden="true" />
            {t("menu.admin")}
          </Link>
        )}
        <LanguageSwitch />
        <ModeSwitch />
        <SignOut />
      </div>
    </>
  );
}

function Roles({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.roles}>
      {me.grants.map((grant) => (
        <li key={`${grant.role}-${grant.unit.id}`} className="note">
          {t(`roles.${grant.role}`)}, {grant.unit.name}
        </li>
      ))}
    </ul>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const other = currentLanguage() === "vi" ? "en" : "vi";
  const change = async () => {
    await speak(other);
    // Names and refusals come from the services in the reader's language.
    await client.invalidateQueries();
  };
  return (
    <button type="button" className={classes.item} onClick={() => void change()}>
      <IconLanguage size={18} stroke={1.7} aria-hidden="true" />
      <span lang={other}>{t("menu.language")}</span>
    </button>
  );
}

function ModeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const Icon = dark ? IconSun : IconMoon;
  return (
    <button
      type="button"
      className={classes.item}
      onClick={() => setColorScheme(dark ? "light" : "dark")}
    >
      <Icon size={18} stroke={1.7} aria-hidden="true" />
      {dark ? t("menu.light") : t("menu.dark")}
    </button>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      dropAllDrafts();
      await router.navigate({ to: "/dang-nhap" });
      client.clear();
    },
  });
  return (
    <button
      type="button"
      className={classes.item}
      disabled={leave.isPending}
      onClick={() => leave.mutate()}
    >
      <IconLogout size={18} stroke={1.7} aria-hidden="true" />
      {t("menu.sign_out")}
    </button>
  );
}
