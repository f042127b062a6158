// What Java classes do when a stream or an XML document makes objects of them: those that deserialisation exploits are built
// from, the families of machine learning libraries, and everything else. A name is looked up exactly before by family.

import { capSeverity, type Severity } from '@sentrascan/contract';

/** What is known of a class. */
export type JavaClassStanding =
  | {
      readonly standing: 'dangerous';
      readonly severity: Severity;
      readonly why: string;
      /** It has no use in any document, whatever reads it. */
      readonly isAlwaysHostile: boolean;
    }
  | { readonly standing: 'known' }
  | { readonly standing: 'unknown' };

interface Row {
  readonly isAlwaysHostile?: boolean;
  readonly severity: Severity;
  readonly why: string;
  /** Names; one that ends with `*` stands for all that begin so. */
  readonly names: string;
}

const ROWS: readonly Row[] = [
  {
    severity: 'critical',
    why: 'runs a command, a script or code that the stream carries',
    isAlwaysHostile: true,
    names:
      'java.lang.ProcessBuilder java.lang.Runtime java.lang.ProcessImpl java.lang.UNIXProcess java.beans.EventHandler java.beans.Expression ' +
      'java.beans.Statement javax.script.ScriptEngineManager javax.script.ScriptEngineFactory javax.imageio.ImageIO$ContainsFilter ' +
      'javax.imageio.spi.FilterIterator com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl ' +
      'com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl org.apache.xalan.xsltc.trax.TemplatesImpl ' +
      'com.sun.org.apache.xalan.internal.xsltc.trax.TrAXFilter org.apache.xalan.xsltc.trax.TrAXFilter ' +
      'com.sun.org.apache.bcel.internal.util.ClassLoader org.apache.bcel.util.ClassLoader java.net.URLClassLoader java.lang.ClassLoader ' +
      'com.sun.tools.javac.processing.JavacProcessingEnvironment$NameProcessIterator sun.swing.SwingLazyValue ' +
      'javax.swing.UIDefaults$ProxyLazyValue com.sun.naming.internal.* jdk.nashorn.internal.objects.NativeString ' +
      'jdk.nashorn.internal.runtime.* jdk.jshell.* org.apache.commons.collections.functors.InvokerTransformer ' +
      'org.apache.commons.collections4.functors.InvokerTransformer org.apache.commons.collections.functors.InstantiateTransformer ' +
      'org.apache.commons.collections4.functors.InstantiateTransformer org.apache.commons.collections.functors.InstantiateFactory ' +
      'org.apache.commons.collections4.functors.InstantiateFactory org.apache.commons.collections.functors.PrototypeFactory* ' +
      'org.apache.commons.collections4.functors.PrototypeFactory* bsh.XThis bsh.XThis$Handler bsh.Interpreter bsh.NameSpace bsh.This ' +
      'org.codehaus.groovy.runtime.ConvertedClosure org.codehaus.groovy.runtime.MethodClosure groovy.util.Expando groovy.lang.GroovyShell ' +
      'clojure.core$* clojure.main$* clojure.inspector.proxy$* clojure.lang.PersistentArrayMap$proxy* org.python.core.* ' +
      'org.mozilla.javascript.NativeJavaObject org.mozilla.javascript.NativeJavaMethod org.mozilla.javascript.NativeJavaArray ' +
      'org.mozilla.javascript.MemberBox org.mozilla.javascript.NativeError org.mozilla.javascript.ScriptableObject* ' +
      'org.springframework.expression.spel.* org.springframework.core.SerializableTypeWrapper$MethodInvokeTypeProvider ' +
      'org.springframework.beans.factory.support.AutowireUtils$ObjectFactoryDelegatingInvocationHandler ' +
      'org.springframework.context.support.ClassPathXmlApplicationContext org.springframework.context.support.FileSystemXmlApplicationContext ' +
      'scala.sys.process.processInternal* scala.sys.process.ProcessBuilderImpl* scala.tools.nsc.* ognl.* com.opensymphony.xwork2.ognl.* ' +
      'freemarker.template.utility.Execute org.apache.commons.jelly.* javax.el.ELProcessor org.mvel2.* org.codehaus.janino.*',
  },
  {
    severity: 'critical',
    why: 'asks a naming server of the author for an object, which may bring its own code',
    names:
      'com.sun.rowset.JdbcRowSetImpl javax.naming.InitialContext javax.naming.Reference javax.naming.spi.* com.sun.jndi.* ' +
      'com.mchange.v2.c3p0.* com.mchange.v2.naming.* org.springframework.transaction.jta.JtaTransactionManager ' +
      'org.springframework.jndi.* org.springframework.beans.factory.config.PropertyPathFactoryBean ' +
      'org.springframework.aop.support.DefaultBeanFactoryPointcutAdvisor org.springframework.aop.support.AbstractBeanFactoryPointcutAdvisor ' +
      'org.apache.xbean.naming.* org.apache.commons.configuration.* org.apache.commons.configuration2.* org.apache.commons.dbcp.* ' +
      'org.apache.commons.dbcp2.* org.apache.tomcat.dbcp.* org.apache.openjpa.ee.* org.apache.shiro.jndi.* org.apache.shiro.realm.jndi.* ' +
      'org.apache.ignite.cache.jta.* org.apache.axis2.transport.jms.* org.apache.cocoon.components.slide.* com.caucho.* ' +
      'com.zaxxer.hikari.HikariConfig com.zaxxer.hikari.HikariDataSource org.quartz.utils.JNDIConnectionPool ' +
      'ch.qos.logback.core.db.* com.ibatis.* org.apache.ibatis.datasource.jndi.* org.jboss.util.propertyeditor.DocumentEditor ' +
      'weblogic.jndi.* com.sun.deploy.security.ruleset.DRSHelper flex.messaging.util.concurrent.AsynchBeansWorkManagerExecutor ' +
      'br.com.anteros.* org.hibernate.jmx.StatisticsService oracle.jdbc.* org.apache.activemq.* com.newrelic.agent.deps.*',
  },
  {
    severity: 'high',
    why: 'connects to a server of the author, which answers with objects of its own',
    names:
      'java.rmi.server.RemoteObjectInvocationHandler java.rmi.server.RemoteObject java.rmi.server.RemoteStub ' +
      'java.rmi.server.RemoteRef java.rmi.server.RemoteServer java.rmi.server.UnicastRemoteObject java.rmi.server.ObjID ' +
      'java.rmi.registry.* java.rmi.activation.* java.rmi.MarshalledObject java.rmi.Remote sun.rmi.* javax.management.remote.* javax.management.rmi.* ' +
      'org.jboss.remoting.* weblogic.* com.tangosol.*',
  },
  {
    severity: 'high',
    why: 'is a link of known chains from reading an object to running a command',
    names:
      'javax.management.BadAttributeValueExpException sun.reflect.annotation.AnnotationInvocationHandler javax.xml.transform.Templates ' +
      'java.security.SignedObject org.apache.commons.collections.functors.* org.apache.commons.collections4.functors.* ' +
      'org.apache.commons.collections.keyvalue.TiedMapEntry org.apache.commons.collections4.keyvalue.TiedMapEntry ' +
      'org.apache.commons.collections.map.LazyMap org.apache.commons.collections4.map.LazyMap ' +
      'org.apache.commons.collections.map.DefaultedMap org.apache.commons.collections4.map.DefaultedMap ' +
      'org.apache.commons.collections.comparators.TransformingComparator org.apache.commons.collections4.comparators.TransformingComparator ' +
      'org.apache.commons.beanutils.BeanComparator org.apache.click.control.* org.hibernate.engine.spi.TypedValue ' +
      'org.hibernate.engine.TypedValue org.hibernate.tuple.component.* org.hibernate.property.* org.hibernate.type.ComponentType ' +
      'org.jboss.interceptor.* org.jboss.weld.* net.sf.json.JSONObject org.springframework.aop.framework.JdkDynamicAopProxy ' +
      'org.springframework.aop.framework.AdvisedSupport org.springframework.aop.target.* org.springframework.aop.aspectj.* ' +
      'org.springframework.beans.factory.ObjectFactory org.springframework.core.SerializableTypeWrapper* ' +
      'org.apache.myfaces.* org.apache.el.* com.sun.el.* com.sun.syndication.feed.impl.* com.rometools.rome.feed.impl.* ' +
      'com.vaadin.data.util.* com.alibaba.fastjson.JSONObject com.alibaba.fastjson.JSONArray com.alibaba.fastjson2.* ' +
      'com.fasterxml.jackson.databind.node.POJONode com.fasterxml.jackson.databind.node.BaseJsonNode ' +
      'org.apache.commons.proxy.* com.sun.corba.* com.sun.org.apache.xpath.internal.objects.* com.sun.xml.internal.* ' +
      'com.sun.jmx.* sun.print.* sun.tracing.* sun.awt.datatransfer.* javax.sql.rowset.* javassist.* jdk.internal.* ' +
      'org.apache.wicket.* org.apache.sling.*',
  },
  {
    severity: 'high',
    why: 'writes or deletes files while it is read',
    names:
      'org.aspectj.weaver.tools.cache.SimpleCache* org.apache.commons.fileupload.disk.DiskFileItem org.apache.commons.io.FileCleaningTracker ' +
      'java.util.logging.FileHandler com.sun.org.apache.xml.internal.utils.* com.nqadmin.rowset.JdbcRowSetImpl',
  },
  {
    severity: 'medium',
    why: 'is found at an address that the stream names, when it is put into a map',
    names: 'java.net.URL java.net.InetAddress java.net.Inet4Address java.net.InetSocketAddress',
  },
  {
    severity: 'medium',
    why: 'calls a handler that the stream chooses',
    names: 'java.lang.reflect.Proxy java.lang.invoke.MethodHandle java.lang.reflect.Method',
  },
];

/** Families whose classes are ordinary in models: they begin with these words. */
const FAMILIES: readonly string[] = (
  'java.lang. java.util. java.math. java.time. java.text. java.io. java.nio. java.awt. javax.swing. java.sql. java.net.URI sun.util.calendar. ' +
  'weka. no.uib.cipr.matrix. com.github.fommil. java_cup. hex. water. ai.h2o. ml.dmlc. biz.k11i.xgboost. ai.catboost. ' +
  'com.microsoft.ml. com.microsoft.azure.synapse. org.apache.spark. org.apache.hadoop. org.apache.mahout. org.apache.commons.math. ' +
  'org.apache.commons.math3. org.apache.commons.lang. org.apache.commons.lang3. org.apache.commons.collections. ' +
  'org.apache.commons.collections4. org.apache.lucene. org.apache.flink. org.apache.opennlp. scala. breeze. spire. smile. ' +
  'org.deeplearning4j. org.nd4j. org.datavec. org.encog. net.sf.javaml. libsvm. liblinear. de.bwaldvogel.liblinear. opennlp. ' +
  'edu.stanford.nlp. cc.mallet. edu.umass.cs.mallet. moa. meka. mulan. org.tribuo. com.oracle.labs. org.jpmml. org.dmg.pmml. ' +
  'com.rapidminer. org.knime. com.johnsnowlabs. org.tensorflow. ai.djl. ml.combust. cern.colt. cern.jet. jsat. org.ejml. Jama. gate. ' +
  'org.maltparser. is2. edu.berkeley.nlp. com.aliasi. gnu.trove. it.unimi.dsi. com.carrotsearch.hppc. com.google.common. ' +
  'com.esotericsoftware.kryo. org.jblas. org.la4j. org.ojalgo. com.linkedin. com.yahoo.labs. com.clearspring.analytics. ' +
  'net.razorvine. cc.factorie. org.cleartk. org.apache.uima. org.apache.commons.codec. org.joda.time. org.json. kotlin. ' +
  'java.rmi.dgc.VMID java.rmi.server.UID java.security.SecureRandom sun.security.provider. java.beans.PropertyChangeSupport java.beans.VetoableChangeSupport java.beans.beancontext. javax.vecmath. org.w3c.dom. numpy. sklearn. pandas. joblib. org.neuroph. com.datumbox. boofcv. georegression. org.ddogleg. org.openimaj. de.lmu.ifi.dbs.elki. elki. adams. org.jgrapht. org.hipparchus. com.google.protobuf. org.dkpro. de.tudarmstadt.ukp. morfologik. org.languagetool. com.ibm.icu. ai.onnxruntime. org.apache.sysds. org.apache.sysml. org.jfree. org.apache.logging.log4j. org.apache.logging.slf4j. org.slf4j. org.apache.log4j. clojure.lang. edu.emory. jmatio. pyspark. sparknlp. synapse. com.databricks. ai.catboost. io.projectglow. org.mlflow. ml.h2o. libsvm.svm tec.units. org.tartarus.snowball. dev.ludovic.netlib. com.github.haifengl.'
).split(' ');

const EXACT = new Map<string, Row>();
const PREFIXES: { readonly prefix: string; readonly row: Row }[] = [];
for (const row of ROWS)
  for (const name of row.names.split(/\s+/)) {
    if (name.endsWith('*')) PREFIXES.push({ prefix: name.slice(0, -1), row });
    else if (!EXACT.has(name)) EXACT.set(name, row);
  }

/**
 * What is known of a class.
 *
 * @param name its binary name, `java.util.HashMap$Node`
 */
export function javaClass(name: string): JavaClassStanding {
  const plain = name.replaceAll('/', '.');
  const row = EXACT.get(plain) ?? PREFIXES.find(({ prefix }) => plain.startsWith(prefix))?.row;
  if (row !== undefined) {
    const { severity, why, isAlwaysHostile = false } = row;
    return { standing: 'dangerous', severity, why, isAlwaysHostile };
  }
  // A class without a package is the author's own.
  const isKnown = FAMILIES.some((family) => plain.startsWith(family));
  return { standing: isKnown ? 'known' : 'unknown' };
}

/** What a class does that a model applies as a function: it is loaded and called only where an evaluator looks for it. */
export function javaFunction(name: string): { readonly severity?: Severity; readonly why?: string } {
  // `java.lang.Runtime.exec` names a method of the class.
  for (const path of [name, name.slice(0, Math.max(0, name.lastIndexOf('.')))]) {
    const known = javaClass(path);
    if (known.standing === 'dangerous')
      return { severity: capSeverity(known.severity, 'high'), why: known.why };
  }
  return {};
}
