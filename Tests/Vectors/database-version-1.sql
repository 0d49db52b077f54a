-- A database of version 1, as sqlite3's .dump wrote it: four domains, one with a policy.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE run_records (
    id INTEGER PRIMARY KEY,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    state INTEGER NOT NULL,
    list_name TEXT NOT NULL,
    list_sha256 BLOB NOT NULL,
    rows INTEGER NOT NULL DEFAULT 0,
    domains INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    invalid INTEGER NOT NULL DEFAULT 0,
    excluded INTEGER NOT NULL DEFAULT 0,
    tool_version TEXT NOT NULL
);
INSERT INTO run_records VALUES(1,1795272640,1795272640,2,'list.csv',X'7451fa6b6d1ddcc19d32d945ba7045398f344fe1821e013a79904f2b2a369e37',5,4,1,0,0,'0.1.0');
CREATE TABLE run_options (
    run INTEGER NOT NULL REFERENCES run_records ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    changes_meaning INTEGER NOT NULL,
    PRIMARY KEY (run, place)
) WITHOUT ROWID;
INSERT INTO run_options VALUES(1,0,'resolver','127.0.0.1:24914',1);
INSERT INTO run_options VALUES(1,1,'dns-timeout','3',1);
INSERT INTO run_options VALUES(1,2,'dns-attempts','3',1);
INSERT INTO run_options VALUES(1,3,'https-timeout','20',1);
INSERT INTO run_options VALUES(1,4,'retry-after','0',1);
INSERT INTO run_options VALUES(1,5,'skip-apex','no',1);
INSERT INTO run_options VALUES(1,6,'https-port','28373',1);
INSERT INTO run_options VALUES(1,7,'allow-address','127.77.0.0/16',1);
INSERT INTO run_options VALUES(1,8,'trust-store-sha256','2f75b04f1e5a92031878932b7b707130e3a967053531ee6a8d0d113bb8afbf30',1);
INSERT INTO run_options VALUES(1,9,'trust-store-certificates','1',1);
INSERT INTO run_options VALUES(1,10,'dns-rate','500',0);
INSERT INTO run_options VALUES(1,11,'concurrency','500',0);
INSERT INTO run_options VALUES(1,12,'https-rate','20',0);
INSERT INTO run_options VALUES(1,13,'https-concurrency','64',0);
INSERT INTO run_options VALUES(1,14,'https-per-address','2',0);
INSERT INTO run_options VALUES(1,15,'contact','mailto:a@lab.test',0);
INSERT INTO run_options VALUES(1,16,'versions','ldns 1.8.3, libcurl 7.88.1, OpenSSL 3.0.19, SQLite 3.40.1',0);
CREATE TABLE run_columns (
    run INTEGER NOT NULL REFERENCES run_records ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (run, place)
) WITHOUT ROWID;
INSERT INTO run_columns VALUES(1,0,'source');
INSERT INTO run_columns VALUES(1,1,'sector');
CREATE TABLE rejections (
    run INTEGER NOT NULL REFERENCES run_records ON DELETE CASCADE,
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    columns TEXT,
    PRIMARY KEY (run, position)
) WITHOUT ROWID;
INSERT INTO rejections VALUES(1,5,6,2,'silver-garden-2.test','silver-garden-2.test stands in the list before','["population","county"]');
CREATE TABLE mx_sets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, hosts TEXT NOT NULL);
INSERT INTO mx_sets VALUES(1,591503987,'[[10,"aspmx.search-mail.test"],[20,"alt1.aspmx.search-mail.test"],[30,"alt2.aspmx.search-mail.test"]]');
INSERT INTO mx_sets VALUES(2,1202831082,'[[10,"mx.registrar-mail.invalid"],[20,"fallback.registrar-mail.invalid"]]');
INSERT INTO mx_sets VALUES(3,628604665,'[[10,"mx1.bigmail.example"],[20,"mx2.bigmail.example"]]');
CREATE TABLE address_sets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, addresses TEXT NOT NULL);
INSERT INTO address_sets VALUES(1,1216097563,'["127.77.1.42"]');
CREATE TABLE cname_chains (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, names TEXT NOT NULL);
CREATE TABLE text_sets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL);
INSERT INTO text_sets VALUES(1,733224684);
CREATE TABLE texts (
    text_set INTEGER NOT NULL REFERENCES text_sets ON DELETE CASCADE,
    place INTEGER NOT NULL,
    text NOT NULL,
    PRIMARY KEY (text_set, place)
) WITHOUT ROWID;
INSERT INTO texts VALUES(1,0,'v=STSv1; id=20260101000000Z');
CREATE TABLE finding_sets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL);
INSERT INTO finding_sets VALUES(1,1972209150);
INSERT INTO finding_sets VALUES(2,1691338947);
INSERT INTO finding_sets VALUES(3,246546471);
CREATE TABLE finding_items (
    finding_set INTEGER NOT NULL REFERENCES finding_sets ON DELETE CASCADE,
    place INTEGER NOT NULL,
    code INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    detail TEXT,
    accepted_by INTEGER,
    accepted_of INTEGER,
    PRIMARY KEY (finding_set, place)
) WITHOUT ROWID;
INSERT INTO finding_items VALUES(1,0,9,1,NULL,NULL,NULL);
INSERT INTO finding_items VALUES(1,1,85,1,NULL,NULL,NULL);
INSERT INTO finding_items VALUES(2,0,9,1,NULL,NULL,NULL);
INSERT INTO finding_items VALUES(2,1,3,1,NULL,NULL,NULL);
INSERT INTO finding_items VALUES(2,2,85,1,NULL,NULL,NULL);
INSERT INTO finding_items VALUES(3,0,85,3,NULL,NULL,NULL);
CREATE TABLE bodies (id INTEGER PRIMARY KEY, sha256 BLOB UNIQUE, body NOT NULL);
INSERT INTO bodies VALUES(1,X'4c98f94b0c6960ca0d50d5b78989e64d658303a1f7bdfeae34984f154dbb56a8',replace(replace('version: STSv1\r\nmode: enforce\r\nmx: mx1.bigmail.example\r\nmx: mx2.bigmail.example\r\nmax_age: 2592000\r\n','\r',char(13)),'\n',char(10)));
CREATE TABLE certificate_records (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    issuer TEXT NOT NULL,
    names TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    not_after INTEGER NOT NULL,
    der BLOB NOT NULL
);
INSERT INTO certificate_records VALUES(1,X'3a820efe0467e96a0271a9fe7437c46ea4e2911e3f25a28954d2538484bbd550','O=mtasts-lab','CN=mtasts-lab issuing,O=mtasts-lab','["mta-sts.upper-market-2987.test","mta-sts.keen-dairy-4642.example","mta-sts.keen-school-4994.test","mta-sts.hidden-theatre-7222.invalid","mta-sts.hidden-school-8214.example","mta-sts.jolly-forge-8842.test","mta-sts.mellow-nursery-11060.invalid","mta-sts.mellow-journal-11687.example","mta-sts.silver-pottery-12039.test","mta-sts.early-harbour-12616.test","mta-sts.amber-forge-16014.invalid","mta-sts.silver-acre-17377.example","mta-sts.dusty-bakery-18354.test","mta-sts.amber-pottery-21331.test","mta-sts.lunar-pottery-22118.test","mta-sts.lunar-library-22506.example","mta-sts.fair-river-22771.invalid","mta-sts.dusty-acre-22850.example","mta-sts.quiet-school-24218.test","mta-sts.fair-island-24281.example","mta-sts.dusty-yard-25028.test","mta-sts.tidy-kitchen-27069.invalid","mta-sts.vivid-yard-27801.invalid","mta-sts.upper-island-28061.invalid","mta-sts.amber-garden-33020.test","mta-sts.young-journal-36462.example","mta-sts.amber-castle-41429.example","mta-sts.lunar-nursery-42718.invalid","mta-sts.tidy-pottery-42791.example","mta-sts.upper-river-43640.test","mta-sts.rapid-union-44991.test","mta-sts.hidden-yard-45075.test","mta-sts.brisk-theatre-51368.example","mta-sts.upper-castle-51590.test","mta-sts.upper-river-52908.test","mta-sts.ivory-island-53439.example","mta-sts.early-castle-53940.test","mta-sts.golden-dairy-55785.test","mta-sts.golden-theatre-56397.invalid","mta-sts.tidy-dairy-56679.invalid","mta-sts.calm-harbour-56710.test","mta-sts.old-library-58645.test","mta-sts.lunar-pottery-60852.test","mta-sts.ivory-pottery-63380.example","mta-sts.wild-bakery-63595.example","mta-sts.quiet-castle-66094.example","mta-sts.fair-forge-66242.invalid","mta-sts.young-orchard-67625.invalid","mta-sts.jolly-river-67818.test","mta-sts.noble-acre-70131.example","mta-sts.amber-engine-70390.test","mta-sts.amber-orchard-70555.test","mta-sts.amber-island-70643.invalid","mta-sts.rapid-garden-72290.test","mta-sts.brisk-island-74496.invalid","mta-sts.upper-nursery-74983.test","mta-sts.lunar-harbour-77537.test","mta-sts.ivory-library-78629.test","mta-sts.early-acre-79168.invalid","mta-sts.quiet-castle-79486.test","mta-sts.ivory-theatre-80657.test","mta-sts.calm-yard-81128.test","mta-sts.vivid-theatre-81149.example","mta-sts.noble-acre-82965.example","mta-sts.amber-pottery-84273.example","mta-sts.hidden-journal-85704.example","mta-sts.brisk-acre-88009.example","mta-sts.dusty-forge-88805.test","mta-sts.proud-nursery-89648.test","mta-sts.quiet-river-89816.test","mta-sts.vivid-engine-91710.test","mta-sts.golden-yard-93863.example","mta-sts.ivory-river-97631.invalid","mta-sts.silver-acre-98551.example","mta-sts.early-harbour-99293.test","mta-sts.early-pottery-99628.example","mta-sts.early-quarry-99712.test","mta-sts.hidden-garden-101866.test","mta-sts.ivory-island-103954.test","mta-sts.brisk-library-105010.invalid","mta-sts.vivid-pottery-105071.test","mta-sts.hidden-dairy-106970.test","mta-sts.upper-nursery-107869.example","mta-sts.old-castle-110870.example","mta-sts.calm-journal-114427.test","mta-sts.amber-kitchen-119309.test","mta-sts.keen-dairy-119902.example","mta-sts.old-nursery-121234.test","mta-sts.amber-yard-123843.example","mta-sts.quiet-pottery-127876.test","mta-sts.calm-theatre-129278.test","mta-sts.dusty-forge-129950.test","mta-sts.mellow-library-131032.test","mta-sts.golden-kitchen-135666.test","mta-sts.lunar-nursery-135933.test","mta-sts.noble-island-136054.test","mta-sts.fair-acre-136083.example","mta-sts.upper-dairy-136473.test","mta-sts.proud-river-138259.test","mta-sts.amber-valley-138445.example"]',1795272106,1803048106,X'30820f3730820edea003020102020203e9300a06082a8648ce3d040302303231133011060355040a0c0a6d74617374732d6c6162311b301906035504030c126d74617374732d6c61622069737375696e67301e170d3236313132313134343134365a170d3237303231393134343134365a301531133011060355040a0c0a6d74617374732d6c61623059301306072a8648ce3d020106082a8648ce3d03010703420004695c347c5df30577a6e3890409f0e752d6af17bfb68fc6e12210bc385fa0ecc47aec1646a991907b471b617997a92ef53213733255c85968929a35031a4211bca3820dff30820dfb300c0603551d130101ff04023000300e0603551d0f0101ff04040302078030130603551d25040c300a06082b0601050507030130820d840603551d1104820d7b30820d77821e6d74612d7374732e75707065722d6d61726b65742d323938372e74657374821f6d74612d7374732e6b65656e2d64616972792d343634322e6578616d706c65821d6d74612d7374732e6b65656e2d7363686f6f6c2d343939342e7465737482236d74612d7374732e68696464656e2d746865617472652d373232322e696e76616c696482226d74612d7374732e68696464656e2d7363686f6f6c2d383231342e6578616d706c65821d6d74612d7374732e6a6f6c6c792d666f7267652d383834322e7465737482246d74612d7374732e6d656c6c6f772d6e7572736572792d31313036302e696e76616c696482246d74612d7374732e6d656c6c6f772d6a6f75726e616c2d31313638372e6578616d706c6582216d74612d7374732e73696c7665722d706f74746572792d31323033392e7465737482206d74612d7374732e6561726c792d686172626f75722d31323631362e7465737482216d74612d7374732e616d6265722d666f7267652d31363031342e696e76616c696482216d74612d7374732e73696c7665722d616372652d31373337372e6578616d706c65821f6d74612d7374732e64757374792d62616b6572792d31383335342e7465737482206d74612d7374732e616d6265722d706f74746572792d32313333312e7465737482206d74612d7374732e6c756e61722d706f74746572792d32323131382e7465737482236d74612d7374732e6c756e61722d6c6962726172792d32323530362e6578616d706c6582206d74612d7374732e666169722d72697665722d32323737312e696e76616c696482206d74612d7374732e64757374792d616372652d32323835302e6578616d706c65821f6d74612d7374732e71756965742d7363686f6f6c2d32343231382e7465737482216d74612d7374732e666169722d69736c616e642d32343238312e6578616d706c65821d6d74612d7374732e64757374792d796172642d32353032382e7465737482226d74612d7374732e746964792d6b69746368656e2d32373036392e696e76616c696482206d74612d7374732e76697669642d796172642d32373830312e696e76616c696482226d74612d7374732e75707065722d69736c616e642d32383036312e696e76616c6964821f6d74612d7374732e616d6265722d67617264656e2d33333032302e7465737482236d74612d7374732e796f756e672d6a6f75726e616c2d33363436322e6578616d706c6582226d74612d7374732e616d6265722d636173746c652d34313432392e6578616d706c6582236d74612d7374732e6c756e61722d6e7572736572792d34323731382e696e76616c696482226d74612d7374732e746964792d706f74746572792d34323739312e6578616d706c65821e6d74612d7374732e75707065722d72697665722d34333634302e74657374821e6d74612d7374732e72617069642d756e696f6e2d34343939312e74657374821e6d74612d7374732e68696464656e2d796172642d34353037352e7465737482236d74612d7374732e627269736b2d746865617472652d35313336382e6578616d706c65821f6d74612d7374732e75707065722d636173746c652d35313539302e74657374821e6d74612d7374732e75707065722d72697665722d35323930382e7465737482226d74612d7374732e69766f72792d69736c616e642d35333433392e6578616d706c65821f6d74612d7374732e6561726c792d636173746c652d35333934302e74657374821f6d74612d7374732e676f6c64656e2d64616972792d35353738352e7465737482246d74612d7374732e676f6c64656e2d746865617472652d35363339372e696e76616c696482206d74612d7374732e746964792d64616972792d35363637392e696e76616c6964821f6d74612d7374732e63616c6d2d686172626f75722d35363731302e74657374821e6d74612d7374732e6f6c642d6c6962726172792d35383634352e7465737482206d74612d7374732e6c756e61722d706f74746572792d36303835322e7465737482236d74612d7374732e69766f72792d706f74746572792d36333338302e6578616d706c6582216d74612d7374732e77696c642d62616b6572792d36333539352e6578616d706c6582226d74612d7374732e71756965742d636173746c652d36363039342e6578616d706c6582206d74612d7374732e666169722d666f7267652d36363234322e696e76616c696482236d74612d7374732e796f756e672d6f7263686172642d36373632352e696e76616c6964821e6d74612d7374732e6a6f6c6c792d72697665722d36373831382e7465737482206d74612d7374732e6e6f626c652d616372652d37303133312e6578616d706c65821f6d74612d7374732e616d6265722d656e67696e652d37303339302e7465737482206d74612d7374732e616d6265722d6f7263686172642d37303535352e7465737482226d74612d7374732e616d6265722d69736c616e642d37303634332e696e76616c6964821f6d74612d7374732e72617069642d67617264656e2d37323239302e7465737482226d74612d7374732e627269736b2d69736c616e642d37343439362e696e76616c696482206d74612d7374732e75707065722d6e7572736572792d37343938332e7465737482206d74612d7374732e6c756e61722d686172626f75722d37373533372e7465737482206d74612d7374732e69766f72792d6c6962726172792d37383632392e7465737482206d74612d7374732e6561726c792d616372652d37393136382e696e76616c6964821f6d74612d7374732e71756965742d636173746c652d37393438362e7465737482206d74612d7374732e69766f72792d746865617472652d38303635372e74657374821c6d74612d7374732e63616c6d2d796172642d38313132382e7465737482236d74612d7374732e76697669642d746865617472652d38313134392e6578616d706c6582206d74612d7374732e6e6f626c652d616372652d38323936352e6578616d706c6582236d74612d7374732e616d6265722d706f74746572792d38343237332e6578616d706c6582246d74612d7374732e68696464656e2d6a6f75726e616c2d38353730342e6578616d706c6582206d74612d7374732e627269736b2d616372652d38383030392e6578616d706c65821e6d74612d7374732e64757374792d666f7267652d38383830352e7465737482206d74612d7374732e70726f75642d6e7572736572792d38393634382e74657374821e6d74612d7374732e71756965742d72697665722d38393831362e74657374821f6d74612d7374732e76697669642d656e67696e652d39313731302e7465737482216d74612d7374732e676f6c64656e2d796172642d39333836332e6578616d706c6582216d74612d7374732e69766f72792d72697665722d39373633312e696e76616c696482216d74612d7374732e73696c7665722d616372652d39383535312e6578616d706c6582206d74612d7374732e6561726c792d686172626f75722d39393239332e7465737482236d74612d7374732e6561726c792d706f74746572792d39393632382e6578616d706c65821f6d74612d7374732e6561726c792d7175617272792d39393731322e7465737482216d74612d7374732e68696464656e2d67617264656e2d3130313836362e7465737482206d74612d7374732e69766f72792d69736c616e642d3130333935342e7465737482246d74612d7374732e627269736b2d6c6962726172792d3130353031302e696e76616c696482216d74612d7374732e76697669642d706f74746572792d3130353037312e7465737482206d74612d7374732e68696464656e2d64616972792d3130363937302e7465737482246d74612d7374732e75707065722d6e7572736572792d3130373836392e6578616d706c6582216d74612d7374732e6f6c642d636173746c652d3131303837302e6578616d706c6582206d74612d7374732e63616c6d2d6a6f75726e616c2d3131343432372e7465737482216d74612d7374732e616d6265722d6b69746368656e2d3131393330392e7465737482216d74612d7374732e6b65656e2d64616972792d3131393930322e6578616d706c65821f6d74612d7374732e6f6c642d6e7572736572792d3132313233342e7465737482216d74612d7374732e616d6265722d796172642d3132333834332e6578616d706c6582216d74612d7374732e71756965742d706f74746572792d3132373837362e7465737482206d74612d7374732e63616c6d2d746865617472652d3132393237382e74657374821f6d74612d7374732e64757374792d666f7267652d3132393935302e7465737482226d74612d7374732e6d656c6c6f772d6c6962726172792d3133313033322e7465737482226d74612d7374732e676f6c64656e2d6b69746368656e2d3133353636362e7465737482216d74612d7374732e6c756e61722d6e7572736572792d3133353933332e7465737482206d74612d7374732e6e6f626c652d69736c616e642d3133363035342e7465737482206d74612d7374732e666169722d616372652d3133363038332e6578616d706c65821f6d74612d7374732e75707065722d64616972792d3133363437332e74657374821f6d74612d7374732e70726f75642d72697665722d3133383235392e7465737482236d74612d7374732e616d6265722d76616c6c65792d3133383434352e6578616d706c65301d0603551d0e04160414c13192dae5334de6c86ffba462674be4403d2029301f0603551d23041830168014a55d06c4b7a247b45d45cd7651b248c39046f5b5300a06082a8648ce3d040302034700304402203962158f9cd4365f75750b4bc1b20c02ef997dbb5baf6dc7f1d59760c420c65202200a45b847a3d9e4024010d2ee817d40b17b5d43972e81717a817fa5009e3e03e3');
INSERT INTO certificate_records VALUES(2,X'38611803c345969ab6844ba031858210a2165917d4b3c6b446d97edc9323f042','CN=mtasts-lab issuing,O=mtasts-lab','CN=mtasts-lab root,O=mtasts-lab','[]',1795272105,1952952105,X'308201b330820159a003020102020101300a06082a8648ce3d040302302f31133011060355040a0c0a6d74617374732d6c61623118301606035504030c0f6d74617374732d6c616220726f6f74301e170d3236313132313134343134355a170d3331313132303134343134355a303231133011060355040a0c0a6d74617374732d6c6162311b301906035504030c126d74617374732d6c61622069737375696e673059301306072a8648ce3d020106082a8648ce3d030107034200042acd584cae2f0853a85565b71b521148b6df8c843f0cf0ed9ff5af5b77a4f85e251f04e7e90d15ed16646e3ce17ddb6771bc6bc5dda1eb3fa21799b6f3682f7ea3633061300f0603551d130101ff040530030101ff300e0603551d0f0101ff040403020106301d0603551d0e04160414a55d06c4b7a247b45d45cd7651b248c39046f5b5301f0603551d23041830168014b6094e513405a0bb676e17aae2ae9cee7e7d7cb0300a06082a8648ce3d0403020348003045022100a1845a47f59c7e336d44586e19679d9d7a9455512e46102fef5e0838cafcdebc02205247110ebf1abacd45dd616027651a4b4c1dad725393c2f51673ff2d7bfd007d');
CREATE TABLE certificate_chains (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL);
INSERT INTO certificate_chains VALUES(1,1580082567);
CREATE TABLE chain_certificates (
    chain INTEGER NOT NULL REFERENCES certificate_chains ON DELETE CASCADE,
    place INTEGER NOT NULL,
    certificate INTEGER NOT NULL REFERENCES certificate_records,
    PRIMARY KEY (chain, place)
) WITHOUT ROWID;
INSERT INTO chain_certificates VALUES(1,0,1);
INSERT INTO chain_certificates VALUES(1,1,2);
CREATE TABLE examinations (
    id INTEGER PRIMARY KEY,
    domain TEXT NOT NULL,
    line INTEGER NOT NULL,
    observed_at INTEGER NOT NULL,
    pass INTEGER NOT NULL,
    earlier_failures INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    category INTEGER,
    code INTEGER,
    findings INTEGER NOT NULL REFERENCES finding_sets,
    mode INTEGER,
    max_age INTEGER,
    record_id TEXT,
    deployed INTEGER,
    mail INTEGER NOT NULL,
    mx_total INTEGER NOT NULL,
    mx_matched INTEGER,
    hosts_stored INTEGER NOT NULL,
    tls_rpt INTEGER NOT NULL,
    record_facts INTEGER NOT NULL,
    mx_facts INTEGER NOT NULL,
    tls_rpt_facts INTEGER NOT NULL,
    record_texts INTEGER REFERENCES text_sets,
    mx_set INTEGER REFERENCES mx_sets,
    tls_rpt_texts INTEGER REFERENCES text_sets,
    policy INTEGER REFERENCES bodies,
    columns TEXT
);
INSERT INTO examinations VALUES(4294967297,'vivid-yard-0.example',2,1795272640,1,0,0,1,NULL,9,1,NULL,NULL,NULL,NULL,1,3,NULL,0,1,261993005123,1292785156161,261993005123,NULL,1,NULL,NULL,'["population","school"]');
INSERT INTO examinations VALUES(4294967298,'early-works-1.test',3,1795272640,1,0,0,1,NULL,9,2,NULL,NULL,NULL,NULL,4,0,NULL,0,1,261993005123,261993005122,261993005123,NULL,NULL,NULL,NULL,'["population","school"]');
INSERT INTO examinations VALUES(4294967299,'silver-garden-2.test',4,1795272640,1,0,0,1,NULL,9,1,NULL,NULL,NULL,NULL,1,2,NULL,0,1,261993005123,1292785156161,261993005123,NULL,2,NULL,NULL,'["population","county"]');
INSERT INTO examinations VALUES(4294967300,'upper-market-2987.test',5,1795272640,1,0,0,4,NULL,NULL,3,1,2592000,'20260101000000Z',NULL,1,2,2,1,1,1292785156161,1292785156161,261993005123,1,3,NULL,1,'["population","association"]');
CREATE TABLE answers (
    examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
    question INTEGER NOT NULL,
    facts INTEGER NOT NULL,
    texts INTEGER REFERENCES text_sets,
    addresses INTEGER REFERENCES address_sets,
    PRIMARY KEY (examination, question)
) WITHOUT ROWID;
INSERT INTO answers VALUES(4294967298,4,261993005122,NULL,NULL);
INSERT INTO answers VALUES(4294967298,5,261993005122,NULL,NULL);
INSERT INTO answers VALUES(4294967300,7,1292785156161,NULL,1);
INSERT INTO answers VALUES(4294967300,8,261993005122,NULL,NULL);
CREATE TABLE answer_extras (
    examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
    question INTEGER NOT NULL,
    chain INTEGER REFERENCES cname_chains,
    extended_error INTEGER,
    error TEXT,
    ttl INTEGER,
    server INTEGER,
    attempts INTEGER,
    milliseconds INTEGER,
    notes INTEGER,
    PRIMARY KEY (examination, question)
) WITHOUT ROWID;
CREATE TABLE host_matches (
    examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
    place INTEGER NOT NULL,
    preference INTEGER NOT NULL,
    host TEXT NOT NULL,
    matched INTEGER,
    PRIMARY KEY (examination, place)
) WITHOUT ROWID;
INSERT INTO host_matches VALUES(4294967300,0,10,'mx1.bigmail.example',1);
INSERT INTO host_matches VALUES(4294967300,1,20,'mx2.bigmail.example',1);
CREATE TABLE fetch_records (
    examination INTEGER PRIMARY KEY REFERENCES examinations ON DELETE CASCADE,
    is_response INTEGER,
    failure INTEGER,
    failure_detail TEXT,
    tls_version TEXT,
    chain INTEGER REFERENCES certificate_chains,
    verify_error INTEGER,
    connect_ms INTEGER,
    handshake_ms INTEGER,
    first_byte_ms INTEGER,
    total_ms INTEGER,
    status INTEGER,
    content_type TEXT,
    location TEXT,
    retry_after TEXT,
    content_encoding TEXT,
    server TEXT,
    body INTEGER REFERENCES bodies
);
INSERT INTO fetch_records VALUES(4294967300,1,NULL,NULL,'TLSv1.2',1,0,1,6,6,7,200,'text/plain',NULL,NULL,NULL,'nginx/1.22.1',1);
CREATE TABLE fetch_addresses (
    examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
    place INTEGER NOT NULL,
    address TEXT NOT NULL,
    is_refused INTEGER NOT NULL,
    failure INTEGER,
    failure_detail TEXT,
    PRIMARY KEY (examination, place)
) WITHOUT ROWID;
INSERT INTO fetch_addresses VALUES(4294967300,0,'127.77.1.42',0,NULL,NULL);
CREATE TABLE peer_faults (
    examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
    place INTEGER NOT NULL,
    fault INTEGER NOT NULL,
    PRIMARY KEY (examination, place)
) WITHOUT ROWID;
CREATE TABLE outcome_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO outcome_names VALUES(1,'not_configured');
INSERT INTO outcome_names VALUES(2,'none');
INSERT INTO outcome_names VALUES(3,'testing');
INSERT INTO outcome_names VALUES(4,'enforce');
INSERT INTO outcome_names VALUES(5,'broken');
INSERT INTO outcome_names VALUES(6,'inconclusive');
CREATE TABLE category_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO category_names VALUES(1,'record');
INSERT INTO category_names VALUES(2,'policy-dns');
INSERT INTO category_names VALUES(3,'policy-tcp');
INSERT INTO category_names VALUES(4,'policy-tls');
INSERT INTO category_names VALUES(5,'policy-http');
INSERT INTO category_names VALUES(6,'policy-syntax');
INSERT INTO category_names VALUES(7,'mx-mismatch');
INSERT INTO category_names VALUES(8,'mx-tls');
CREATE TABLE severity_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO severity_names VALUES(1,'absent');
INSERT INTO severity_names VALUES(2,'failure');
INSERT INTO severity_names VALUES(3,'warning');
INSERT INTO severity_names VALUES(4,'info');
INSERT INTO severity_names VALUES(5,'transient');
CREATE TABLE mail_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO mail_names VALUES(1,'mx');
INSERT INTO mail_names VALUES(2,'implicit');
INSERT INTO mail_names VALUES(3,'null');
INSERT INTO mail_names VALUES(4,'none');
INSERT INTO mail_names VALUES(5,'nxdomain');
INSERT INTO mail_names VALUES(6,'unknown');
CREATE TABLE tls_rpt_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO tls_rpt_names VALUES(1,'absent');
INSERT INTO tls_rpt_names VALUES(2,'valid');
INSERT INTO tls_rpt_names VALUES(3,'invalid');
INSERT INTO tls_rpt_names VALUES(4,'inconclusive');
CREATE TABLE mode_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO mode_names VALUES(1,'enforce');
INSERT INTO mode_names VALUES(2,'testing');
INSERT INTO mode_names VALUES(3,'none');
CREATE TABLE question_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO question_names VALUES(1,'mta_sts');
INSERT INTO question_names VALUES(2,'mx');
INSERT INTO question_names VALUES(3,'tls_rpt');
INSERT INTO question_names VALUES(4,'a');
INSERT INTO question_names VALUES(5,'aaaa');
INSERT INTO question_names VALUES(6,'apex_txt');
INSERT INTO question_names VALUES(7,'policy_a');
INSERT INTO question_names VALUES(8,'policy_aaaa');
CREATE TABLE status_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO status_names VALUES(1,'records');
INSERT INTO status_names VALUES(2,'no_data');
INSERT INTO status_names VALUES(3,'nxdomain');
INSERT INTO status_names VALUES(4,'timeout');
INSERT INTO status_names VALUES(5,'servfail');
INSERT INTO status_names VALUES(6,'bogus');
INSERT INTO status_names VALUES(7,'refused');
INSERT INTO status_names VALUES(8,'too_large');
INSERT INTO status_names VALUES(9,'cname_loop');
INSERT INTO status_names VALUES(10,'chain_too_long');
INSERT INTO status_names VALUES(11,'other');
CREATE TABLE failure_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO failure_names VALUES(1,'connection_refused');
INSERT INTO failure_names VALUES(2,'connect_timeout');
INSERT INTO failure_names VALUES(3,'unreachable');
INSERT INTO failure_names VALUES(4,'reset');
INSERT INTO failure_names VALUES(5,'certificate');
INSERT INTO failure_names VALUES(6,'alert');
INSERT INTO failure_names VALUES(7,'old_protocol');
INSERT INTO failure_names VALUES(8,'not_tls');
INSERT INTO failure_names VALUES(9,'handshake_timeout');
INSERT INTO failure_names VALUES(10,'handshake');
INSERT INTO failure_names VALUES(11,'timeout');
INSERT INTO failure_names VALUES(12,'truncated');
INSERT INTO failure_names VALUES(13,'too_large');
INSERT INTO failure_names VALUES(14,'malformed');
INSERT INTO failure_names VALUES(15,'local');
INSERT INTO failure_names VALUES(16,'closed_in_handshake');
CREATE TABLE fault_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO fault_names VALUES(1,'name_mismatch');
INSERT INTO fault_names VALUES(2,'cn_only');
INSERT INTO fault_names VALUES(3,'expired');
INSERT INTO fault_names VALUES(4,'not_yet_valid');
INSERT INTO fault_names VALUES(5,'self_signed');
INSERT INTO fault_names VALUES(6,'incomplete_chain');
INSERT INTO fault_names VALUES(7,'untrusted');
CREATE TABLE state_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO state_names VALUES(1,'running');
INSERT INTO state_names VALUES(2,'finished');
INSERT INTO state_names VALUES(3,'interrupted');
INSERT INTO state_names VALUES(4,'abandoned');
CREATE TABLE rejection_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO rejection_names VALUES(1,'invalid');
INSERT INTO rejection_names VALUES(2,'duplicate');
INSERT INTO rejection_names VALUES(3,'excluded');
CREATE TABLE code_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO code_names VALUES(1,'dns.nxdomain');
INSERT INTO code_names VALUES(2,'mx.null');
INSERT INTO code_names VALUES(3,'mx.none');
INSERT INTO code_names VALUES(4,'mx.implicit');
INSERT INTO code_names VALUES(5,'mx.ip_literal');
INSERT INTO code_names VALUES(6,'mx.dns_timeout');
INSERT INTO code_names VALUES(7,'mx.dns_servfail');
INSERT INTO code_names VALUES(8,'mx.dns_refused');
INSERT INTO code_names VALUES(9,'rec.absent');
INSERT INTO code_names VALUES(10,'rec.foreign_txt');
INSERT INTO code_names VALUES(11,'rec.foreign_cname');
INSERT INTO code_names VALUES(12,'rec.wrong_location');
INSERT INTO code_names VALUES(13,'rec.multiple');
INSERT INTO code_names VALUES(14,'rec.bad_version');
INSERT INTO code_names VALUES(15,'rec.id_missing');
INSERT INTO code_names VALUES(16,'rec.id_invalid');
INSERT INTO code_names VALUES(17,'rec.ext_invalid');
INSERT INTO code_names VALUES(18,'rec.policy_in_txt');
INSERT INTO code_names VALUES(19,'rec.syntax');
INSERT INTO code_names VALUES(20,'rec.non_ascii');
INSERT INTO code_names VALUES(21,'rec.wsp_before_semicolon');
INSERT INTO code_names VALUES(22,'rec.dup_field');
INSERT INTO code_names VALUES(23,'rec.dangling_cname');
INSERT INTO code_names VALUES(24,'rec.cname_loop');
INSERT INTO code_names VALUES(25,'rec.dns_timeout');
INSERT INTO code_names VALUES(26,'rec.dns_servfail');
INSERT INTO code_names VALUES(27,'rec.dns_refused');
INSERT INTO code_names VALUES(28,'rec.dnssec_bogus');
INSERT INTO code_names VALUES(29,'rec.answer_too_large');
INSERT INTO code_names VALUES(30,'phost.nxdomain');
INSERT INTO code_names VALUES(31,'phost.nodata');
INSERT INTO code_names VALUES(32,'phost.dangling_cname');
INSERT INTO code_names VALUES(33,'phost.cname_loop');
INSERT INTO code_names VALUES(34,'phost.dns_timeout');
INSERT INTO code_names VALUES(35,'phost.dns_servfail');
INSERT INTO code_names VALUES(36,'phost.dns_refused');
INSERT INTO code_names VALUES(37,'phost.private_address');
INSERT INTO code_names VALUES(38,'ptcp.refused');
INSERT INTO code_names VALUES(39,'ptcp.timeout');
INSERT INTO code_names VALUES(40,'ptcp.unreachable');
INSERT INTO code_names VALUES(41,'ptcp.reset');
INSERT INTO code_names VALUES(42,'ptcp.v6_broken');
INSERT INTO code_names VALUES(43,'ptls.name_mismatch');
INSERT INTO code_names VALUES(44,'ptls.provider_cert');
INSERT INTO code_names VALUES(45,'ptls.cn_only');
INSERT INTO code_names VALUES(46,'ptls.expired');
INSERT INTO code_names VALUES(47,'ptls.not_yet_valid');
INSERT INTO code_names VALUES(48,'ptls.self_signed');
INSERT INTO code_names VALUES(49,'ptls.untrusted');
INSERT INTO code_names VALUES(50,'ptls.incomplete_chain');
INSERT INTO code_names VALUES(51,'ptls.no_cert_alert');
INSERT INTO code_names VALUES(52,'ptls.old_protocol');
INSERT INTO code_names VALUES(53,'ptls.handshake');
INSERT INTO code_names VALUES(54,'ptls.not_tls');
INSERT INTO code_names VALUES(55,'phttp.redirect');
INSERT INTO code_names VALUES(56,'phttp.status_404');
INSERT INTO code_names VALUES(57,'phttp.status_4xx');
INSERT INTO code_names VALUES(58,'phttp.status_5xx');
INSERT INTO code_names VALUES(59,'phttp.status_other');
INSERT INTO code_names VALUES(60,'phttp.timeout');
INSERT INTO code_names VALUES(61,'phttp.truncated');
INSERT INTO code_names VALUES(62,'phttp.too_large');
INSERT INTO code_names VALUES(63,'phttp.encoding');
INSERT INTO code_names VALUES(64,'phttp.content_type');
INSERT INTO code_names VALUES(65,'phttp.slow');
INSERT INTO code_names VALUES(66,'pol.empty');
INSERT INTO code_names VALUES(67,'pol.html');
INSERT INTO code_names VALUES(68,'pol.version_missing');
INSERT INTO code_names VALUES(69,'pol.version_invalid');
INSERT INTO code_names VALUES(70,'pol.mode_missing');
INSERT INTO code_names VALUES(71,'pol.mode_invalid');
INSERT INTO code_names VALUES(72,'pol.max_age_missing');
INSERT INTO code_names VALUES(73,'pol.max_age_invalid');
INSERT INTO code_names VALUES(74,'pol.max_age_too_big');
INSERT INTO code_names VALUES(75,'pol.mx_missing');
INSERT INTO code_names VALUES(76,'pol.mx_invalid');
INSERT INTO code_names VALUES(77,'pol.mx_invalid_partial');
INSERT INTO code_names VALUES(78,'pol.mx_ip_literal');
INSERT INTO code_names VALUES(79,'pol.key_typo');
INSERT INTO code_names VALUES(80,'pol.syntax');
INSERT INTO code_names VALUES(81,'pol.ext_invalid');
INSERT INTO code_names VALUES(82,'pol.dup_key');
INSERT INTO code_names VALUES(83,'mxmatch.none');
INSERT INTO code_names VALUES(84,'mxmatch.some');
INSERT INTO code_names VALUES(85,'rpt.absent');
INSERT INTO code_names VALUES(86,'rpt.multiple');
INSERT INTO code_names VALUES(87,'rpt.syntax');
INSERT INTO code_names VALUES(88,'rpt.rua_missing');
INSERT INTO code_names VALUES(89,'rpt.uri_invalid');
INSERT INTO code_names VALUES(90,'rpt.scheme_unsupported');
INSERT INTO code_names VALUES(91,'rpt.wrong_location');
INSERT INTO code_names VALUES(92,'rpt.without_sts');
INSERT INTO code_names VALUES(93,'rpt.dns_timeout');
INSERT INTO code_names VALUES(94,'rpt.dns_servfail');
INSERT INTO code_names VALUES(95,'rpt.dns_refused');
INSERT INTO code_names VALUES(96,'risk.delivery_all');
INSERT INTO code_names VALUES(97,'risk.delivery_some');
INSERT INTO code_names VALUES(98,'hyg.max_age_short');
INSERT INTO code_names VALUES(99,'hyg.premature_enforce');
INSERT INTO code_names VALUES(100,'hyg.mx_wildcard_broad');
INSERT INTO code_names VALUES(101,'hyg.mx_pattern_unused');
INSERT INTO code_names VALUES(102,'hyg.bot_block_suspected');
INSERT INTO code_names VALUES(103,'hyg.cert_expires_soon');
CREATE INDEX mx_sets_hash ON mx_sets (hash);
CREATE INDEX address_sets_hash ON address_sets (hash);
CREATE INDEX cname_chains_hash ON cname_chains (hash);
CREATE INDEX text_sets_hash ON text_sets (hash);
CREATE INDEX finding_sets_hash ON finding_sets (hash);
CREATE INDEX certificate_chains_hash ON certificate_chains (hash);
CREATE INDEX examinations_pending ON examinations (pending) WHERE pending = 1;
CREATE VIEW outcomes AS
SELECT e.id >> 32 AS run_id, e.domain, e.id & 4294967295 AS position, o.name AS outcome, c.name AS category,
    k.name AS code, m.name AS mode, e.max_age, e.record_id, nullif(lower(hex(b.sha256)), '') AS policy_sha256,
    a.name AS mail, e.mx_total, e.mx_matched, t.name AS tls_rpt, e.deployed,
    strftime('%Y-%m-%dT%H:%M:%SZ', e.observed_at, 'unixepoch') AS observed_at
FROM examinations e
LEFT JOIN outcome_names o ON o.id = e.outcome
LEFT JOIN category_names c ON c.id = e.category
LEFT JOIN code_names k ON k.id = e.code
LEFT JOIN mode_names m ON m.id = e.mode
LEFT JOIN bodies b ON b.id = e.policy
LEFT JOIN mail_names a ON a.id = e.mail
LEFT JOIN tls_rpt_names t ON t.id = e.tls_rpt;
CREATE VIEW findings AS
SELECT e.id >> 32 AS run_id, e.domain, substr(k.name, 1, instr(k.name, '.') - 1) AS stage, k.name AS code,
    s.name AS severity, i.detail
FROM examinations e
JOIN finding_items i ON i.finding_set = e.findings
LEFT JOIN code_names k ON k.id = i.code
LEFT JOIN severity_names s ON s.id = i.severity;
CREATE VIEW runs AS
SELECT r.id AS run_id, strftime('%Y-%m-%dT%H:%M:%SZ', r.started_at, 'unixepoch') AS started_at, strftime('%Y-%m-%dT%H:%M:%SZ', r.finished_at, 'unixepoch') AS finished_at,
    s.name AS state, r.list_name, nullif(lower(hex(r.list_sha256)), '') AS list_sha256, r.rows, r.domains, r.duplicates,
    r.invalid, r.excluded, r.tool_version,
    (SELECT json_group_object(name, value) FROM run_options WHERE run = r.id) AS options
FROM run_records r
LEFT JOIN state_names s ON s.id = r.state;
CREATE VIEW input_columns AS
SELECT e.id >> 32 AS run_id, e.domain, c.name, j.value
FROM examinations e
JOIN json_each(e.columns) j
JOIN run_columns c ON c.run = e.id >> 32 AND c.place = j.key;
CREATE VIEW rejected_rows AS
SELECT r.run AS run_id, r.position, r.line, r.text, k.name AS kind, r.reason
FROM rejections r
LEFT JOIN rejection_names k ON k.id = r.kind;
CREATE VIEW mx_hosts AS
SELECT e.id >> 32 AS run_id, e.domain, h.preference, h.host, h.matched
FROM examinations e
JOIN host_matches h ON h.examination = e.id
UNION ALL
SELECT e.id >> 32, e.domain, j.value ->> 0, j.value ->> 1, NULL
FROM examinations e
JOIN mail_names a ON a.id = e.mail
JOIN mx_sets s ON s.id = e.mx_set
JOIN json_each(s.hosts) j
WHERE e.hosts_stored = 0 AND a.name = 'mx' AND j.value ->> 1 <> ''
UNION ALL
SELECT e.id >> 32, e.domain, 0, e.domain, NULL
FROM examinations e
JOIN mail_names a ON a.id = e.mail AND a.name = 'implicit'
WHERE e.hosts_stored = 0;
CREATE VIEW dns_answers AS
SELECT a.id >> 32 AS run_id, a.domain, q.name AS question, s.name AS status,
    a.facts >> 4 & 1 AS authenticated,
    CASE WHEN x.attempts IS NULL THEN nullif(a.facts >> 32, 0) - 1 ELSE x.ttl END AS ttl,
    coalesce(x.server, a.facts >> 10 & 15) AS server,
    coalesce(x.attempts, a.facts >> 6 & 15) AS attempts,
    coalesce(x.milliseconds, a.facts >> 18 & 16383) AS milliseconds,
    nullif(rtrim(iif(coalesce(x.notes, a.facts >> 14 & 15) & 1, 'tcp ', '') || iif(coalesce(x.notes, a.facts >> 14 & 15) & 2, 'no_edns ', '') || iif(coalesce(x.notes, a.facts >> 14 & 15) & 4, 'case_not_kept ', '') || iif(coalesce(x.notes, a.facts >> 14 & 15) & 8, 'checking_disabled ', '')), '') AS notes,
    c.names AS chain
FROM (
    SELECT e.id, e.domain, 1 AS question, e.record_facts AS facts FROM examinations e
    UNION ALL
    SELECT e.id, e.domain, 2 AS question, e.mx_facts AS facts FROM examinations e
    UNION ALL
    SELECT e.id, e.domain, 3 AS question, e.tls_rpt_facts AS facts FROM examinations e
    UNION ALL
    SELECT e.id, e.domain, w.question, w.facts
    FROM examinations e JOIN answers w ON w.examination = e.id
) a
LEFT JOIN answer_extras x ON a.facts & 32 AND x.examination = a.id AND x.question = a.question
LEFT JOIN cname_chains c ON c.id = x.chain
LEFT JOIN question_names q ON q.id = a.question
LEFT JOIN status_names s ON s.id = a.facts & 15;
CREATE VIEW txt_records AS
SELECT e.id >> 32 AS run_id, e.domain, 'mta_sts' AS question, t.text
FROM examinations e JOIN texts t ON t.text_set = e.record_texts
UNION ALL
SELECT e.id >> 32 AS run_id, e.domain, 'tls_rpt' AS question, t.text
FROM examinations e JOIN texts t ON t.text_set = e.tls_rpt_texts
UNION ALL
SELECT e.id >> 32, e.domain, q.name, t.text
FROM examinations e
JOIN answers a ON a.examination = e.id
JOIN texts t ON t.text_set = a.texts
LEFT JOIN question_names q ON q.id = a.question;
CREATE VIEW fetches AS
SELECT e.id >> 32 AS run_id, e.domain,
    CASE f.is_response WHEN 1 THEN 'response' WHEN 0 THEN 'failed' ELSE 'not_tried' END AS ending,
    k.name AS failure, f.failure_detail,
    (SELECT t.address FROM fetch_addresses t WHERE t.examination = e.id AND NOT t.is_refused
        ORDER BY t.place DESC LIMIT 1) AS address,
    f.tls_version, f.verify_error,
    (SELECT group_concat(n.name, ' ') FROM peer_faults p JOIN fault_names n ON n.id = p.fault
        WHERE p.examination = e.id) AS faults,
    (SELECT nullif(lower(hex(r.sha256)), '') FROM chain_certificates h JOIN certificate_records r ON r.id = h.certificate
        WHERE h.chain = f.chain AND h.place = 0) AS certificate_sha256,
    f.status, f.content_type, f.location, f.retry_after, f.content_encoding, f.server,
    nullif(lower(hex(b.sha256)), '') AS body_sha256, length(CAST(b.body AS BLOB)) AS body_bytes,
    f.connect_ms, f.handshake_ms, f.first_byte_ms, f.total_ms
FROM fetch_records f
JOIN examinations e ON e.id = f.examination
LEFT JOIN failure_names k ON k.id = f.failure
LEFT JOIN bodies b ON b.id = f.body;
CREATE VIEW fetch_attempts AS
SELECT e.id >> 32 AS run_id, e.domain, t.place, t.address, t.is_refused AS filtered, k.name AS failure,
    t.failure_detail
FROM fetch_addresses t
JOIN examinations e ON e.id = t.examination
LEFT JOIN failure_names k ON k.id = t.failure;
CREATE VIEW policies AS
SELECT nullif(lower(hex(sha256)), '') AS policy_sha256, length(CAST(body AS BLOB)) AS bytes, body AS text
FROM bodies;
CREATE VIEW certificates AS
SELECT nullif(lower(hex(sha256)), '') AS certificate_sha256, subject, issuer, names,
    strftime('%Y-%m-%dT%H:%M:%SZ', not_before, 'unixepoch') AS not_before, strftime('%Y-%m-%dT%H:%M:%SZ', not_after, 'unixepoch') AS not_after, der
FROM certificate_records;
COMMIT;
