{{/* The stem of every name. */}}
{{- define "scriptline.name" -}}
{{- .Release.Name | trunc 30 | trimSuffix "-" -}}
{{- end }}

{{/* Labels of everything; (dict "root" $ "service" name). */}}
{{- define "scriptline.labels" -}}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/part-of: scriptline
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .service }}
app.kubernetes.io/name: {{ . }}
{{- end }}
{{- end }}

{{/* What tells a service's pods from all others; (dict "root" $ "service" name). */}}
{{- define "scriptline.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ .service }}
{{- end }}

{{- define "scriptline.image" -}}
{{ .root.Values.image.registry }}/{{ .service }}:{{ .root.Values.image.tag }}
{{- end }}

{{/* The Secret that a service's secret variables come from. */}}
{{- define "scriptline.secretName" -}}
{{- $own := (index .root.Values.services .service).secretName -}}
{{- $own | default (printf "%s-%s" (include "scriptline.name" .root) .service) -}}
{{- end }}

{{/* Where the operators of Strimzi look. */}}
{{- define "scriptline.kafkaNamespace" -}}
{{- .Values.topics.strimzi.namespace | default .Release.Namespace -}}
{{- end }}

{{/* The name of a Kafka user. */}}
{{- define "scriptline.kafkaUser" -}}
{{ include "scriptline.name" .root }}-{{ .user }}
{{- end }}

{{/* Variables that are no secrets, as a map; what is empty is left out, so that the service's own default counts. */}}
{{- define "scriptline.plainVariables" -}}
{{- $values := .root.Values -}}
{{- $service := index $values.services .service -}}
{{- $parameters := empty $values.database.parameters | ternary "" (printf "?%s" $values.database.parameters) -}}
{{- $url := printf "jdbc:postgresql://%s:%d/%s%s" $values.database.host (int $values.database.port) $service.database $parameters -}}
{{- $all := dict
  "DATABASE_URL" $url
  "DATABASE_USER" (printf "%s_service" $service.database)
  "DATABASE_OWNER_USER" (printf "%s_owner" $service.database)
  "KAFKA_BOOTSTRAP_SERVERS" $values.kafka.bootstrapServers
  "KAFKA_SECURITY_PROTOCOL" $values.kafka.securityProtocol
  "KAFKA_SASL_MECHANISM" $values.kafka.saslMechanism
  "OAUTH_ISSUER_URI" $values.oauth.issuerUri
  "OAUTH_AUDIENCE" $values.oauth.audience
  "BROWSER_ORIGINS" (join "," $values.browserOrigins)
  "SERVER_PORT" ($service.port | toString)
  "MANAGEMENT_PORT" ($service.managementPort | toString) -}}
{{- if $values.kafka.caSecret -}}
{{- $_ := set $all "SPRING_KAFKA_SSL_TRUSTSTORETYPE" "PEM" -}}
{{- $_ := set $all "SPRING_KAFKA_SSL_TRUSTSTORELOCATION" "file:/etc/scriptline/kafka-ca/ca.crt" -}}
{{- end -}}
{{- if $service.usesMail -}}
{{- $_ := set $all "SMTP_HOST" $values.mail.host -}}
{{- $_ := set $all "SMTP_PORT" ($values.mail.port | toString) -}}
{{- end -}}
{{- $all = merge (deepCopy $service.env) $all -}}
{{- $kept := dict -}}
{{- range $name, $value := $all -}}
{{- if and $value (or (not (hasPrefix "RETURN_MAILBOX_" $name)) $service.env.RETURN_MAILBOX_HOST) -}}
{{- $_ := set $kept $name $value -}}
{{- end -}}
{{- end -}}
{{- toYaml $kept -}}
{{- end }}

{{/* All variables of a service's container. */}}
{{- define "scriptline.env" -}}
{{- $service := index .root.Values.services .service -}}
{{- $secret := include "scriptline.secretName" . -}}
{{- $byOperator := and (eq .root.Values.topics.by "strimzi") .root.Values.topics.strimzi.useOperatorSecrets -}}
{{- range $name, $value := include "scriptline.plainVariables" . | fromYaml }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- range $name, $need := $service.secrets }}
{{- if or (not (hasPrefix "RETURN_MAILBOX_" $name)) $service.env.RETURN_MAILBOX_HOST }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      {{- if and $byOperator (eq $name "KAFKA_SASL_JAAS_CONFIG") }}
      name: {{ include "scriptline.kafkaUser" (dict "root" $.root "user" $.service) }}
      key: sasl.jaas.config
      {{- else }}
      name: {{ $secret }}
      key: {{ $name }}
      {{- end }}
      {{- if eq $need "optional" }}
      optional: true
      {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* What every container may not do. */}}
{{- define "scriptline.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "scriptline.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* Where a service's container may read or write beside its image. */}}
{{- define "scriptline.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- if .root.Values.database.caSecret }}
- name: database-ca
  mountPath: /etc/scriptline/database-ca
  readOnly: true
{{- end }}
{{- if .root.Values.kafka.caSecret }}
- name: kafka-ca
  mountPath: /etc/scriptline/kafka-ca
  readOnly: true
{{- end }}
{{- range (index .root.Values.services .service).mounts }}
- name: {{ .name }}
  mountPath: {{ .path }}
{{- end }}
{{- end }}

{{- define "scriptline.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 256Mi
{{- with .root.Values.database.caSecret }}
- name: database-ca
  secret:
    secretName: {{ . }}
{{- end }}
{{- with .root.Values.kafka.caSecret }}
- name: kafka-ca
  secret:
    secretName: {{ . }}
{{- end }}
{{- range (index .root.Values.services .service).mounts }}
- name: {{ .name }}
  persistentVolumeClaim:
    claimName: {{ .claim }}
{{- end }}
{{- end }}
