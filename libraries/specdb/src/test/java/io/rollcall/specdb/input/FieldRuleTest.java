package io.rollcall.specdb.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.rollcall.workspace.JsonText;

class FieldRuleTest {

    @ParameterizedTest
    @CsvSource({
        "'{\"component\": {\"type\": \"sensor\"}}', sensor, false, false",
        "'{\"component_type\": \"sensor\"}', sensor, false, false",
        "'{\"enum\": {\"source\": \"component_db.sensor\"}}', sensor, false, true",
        "'{\"enum\": {\"source\": \"yes_no\"}}', '', false, true",
        "'{\"contract\": {\"shape\": \"list\"}}', '', true, false",
        "'{\"enum\": \"open\"}', '', false, false",
        "'{\"component\": {\"type\": \"sensor\"}, \"consumers\": {\"component.type\": {\"seed\": false}}}', '', false, false",
        "'{\"enum\": {}, \"consumers\": {\"enum\": {\"seed\": true}}}', '', false, true"
    })
    void a_rule_says_what_kind_of_field_it_is(String json, String componentType, boolean isList, boolean isEnum)
            throws Exception {
        FieldRule rule = FieldRule.of(JsonText.MAPPER.readTree(json));
        assertThat(rule.componentType()).isEqualTo(componentType);
        assertThat(rule.isList()).isEqualTo(isList);
        assertThat(rule.isEnum()).isEqualTo(isEnum);
    }
}
