// Domains of the top level under which people have addresses of mail: those of countries, and the generic ones in use.

const COUNTRIES =
  'ac ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw qa re ro rs ru rw sa sb sc sd se sg si sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
const GENERIC =
  'com org net edu gov mil int info biz name pro mobi coop aero museum jobs travel tel asia cat post xxx app dev xyz online site tech store shop blog cloud email health hospital clinic doctor dental care life live world today news media agency company business solutions services systems network digital design studio group team team work works consulting finance financial bank insurance legal law law lawyer academy school university education institute foundation community social church family house home global international london berlin paris nyc tokyo wien hamburg koeln bayern swiss vip club fun games art music photo photos film video plus one top icu link page wiki space host website web click ink run zone energy science engineering software tools technology computer ventures capital partners enterprises industries limited gmbh inc llc ltd rocks ninja guru expert coach center africa quebec eus gal scot wales bio eco farm green garden pet fit yoga run bike car auto taxi cafe restaurant bar pizza wine beer';

const ALL: ReadonlySet<string> = new Set(`${COUNTRIES} ${GENERIC}`.split(' '));

/** @param label the last label of a domain, lower case */
export function isTopLevelDomain(label: string): boolean {
  return ALL.has(label);
}
