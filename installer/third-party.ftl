# Third-party software

What the program ships with, by licence; made from the build by `mvn -q -Plicenses generate-resources`.

JFreeChart and JFreeChart-FX are under the GNU Lesser General Public Licence 2.1: they lie in `lib` as jars of their own and may be replaced by other builds of the same interface. JavaFX is under the GPL 2 with the Classpath Exception, which lets programs of any licence link to it. The font is a subset of Inter under the SIL Open Font Licence (`resources/fonts/OFL.txt`); the bundled sample is from Fashion-MNIST under the MIT licence (`sample-data/fashion-mnist`).

| library | version | licence | home |
|---|---|---|---|
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licenses = entry.getValue()/>
| ${project.groupId}:${project.artifactId} | ${project.version} | <#list licenses as license>${license}<#if license_has_next>; </#if></#list> | ${project.url!""} |
</#list>
